<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>IndexName</name>
    <message>
        <source>%1’s potluck</source>
        <translation>El potluck de %1</translation>
    </message>
</context>
<context>
    <name>JoinLink</name>
    <message>
        <source>This network is an older one: passwords and files cross it so that others on the way can read them. Press the button once more to join all the same.</source>
        <translation>Esta red es de las antiguas: las contraseñas y los archivos la cruzan de modo que otros pueden leerlos por el camino. Pulsa el botón otra vez para unirte igualmente.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>PieceTexts</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n fuente más</numerusform>
            <numerusform>%n fuentes más</numerusform>
        </translation>
    </message>
    <message>
        <source>Piece %1, still missing</source>
        <translation>Pieza %1, aún falta</translation>
    </message>
    <message>
        <source>Piece %1, verified</source>
        <translation>Pieza %1, verificada</translation>
    </message>
    <message>
        <source>Piece %1, nobody online has it</source>
        <translation>Pieza %1, nadie en línea la tiene</translation>
    </message>
    <message>
        <source>Piece %1 arrived damaged and is fetched again</source>
        <translation>La pieza %1 llegó dañada y se descarga de nuevo</translation>
    </message>
    <message>
        <source>Piece %1, arriving</source>
        <translation>Pieza %1, llegando</translation>
    </message>
    <message>
        <source>Piece %1, arriving from %2</source>
        <translation>Pieza %1, llegando de %2</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 por ciento</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n piece(s) verified</source>
        <translation>
            <numerusform>%1 de %n pieza verificada</numerusform>
            <numerusform>%1 de %n piezas verificadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 arriving from %2</source>
        <translation>%1 llegando de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unavailable</source>
        <translation>
            <numerusform>%n no disponible</numerusform>
            <numerusform>%n no disponibles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>tiempo restante: %1</translation>
    </message>
</context>
<context>
    <name>Potluck::App::Desktop</name>
    <message>
        <source>a Potluck without a window runs on this data directory; end it with potluck-cli quit, then try again</source>
        <translation>un Potluck sin ventana ya usa esta carpeta de datos; ciérralo con potluck-cli quit y vuelve a intentarlo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BannerBar</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowseModel</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, carpeta, %n archivo</numerusform>
            <numerusform>%1, carpeta, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BrowsePane</name>
    <message>
        <source>Choose somebody to see what they share.</source>
        <translation>Elige a alguien para ver qué comparte.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Matching files</source>
        <translation>Archivos que coinciden</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>¿Por qué no responde?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrar archivos</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Close the answer</source>
        <translation>Cerrar la respuesta</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Leyendo la lista</translation>
    </message>
    <message>
        <source>Asking what %1 shares…</source>
        <translation>Preguntando qué comparte %1…</translation>
    </message>
    <message>
        <source>%1 shares nothing.</source>
        <translation>%1 no comparte nada.</translation>
    </message>
    <message>
        <source>The files of %1 cannot be listed: %2.</source>
        <translation>No se pueden listar los archivos de %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 de %n archivo</numerusform>
            <numerusform>%1 de %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) listed</source>
        <translation>
            <numerusform>%1 de %n archivo en la lista</numerusform>
            <numerusform>%1 de %n archivos en la lista</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The folder is downloaded when the list is complete.</source>
        <translation>%1. La carpeta se descargará cuando la lista esté completa.</translation>
    </message>
    <message>
        <source>%1. The rest cannot be listed: %2.</source>
        <translation>%1. El resto no se puede listar: %2.</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Descargar carpeta</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Trying to reach %1…</source>
        <translation>Intentando contactar con %1…</translation>
    </message>
    <message>
        <source>That cannot be told: %1.</source>
        <translation>No se puede saber: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::BusNotices</name>
    <message>
        <source>Open Potluck</source>
        <translation>Abrir Potluck</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::DetailsPane</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Cerrar detalles</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>All transfers</source>
        <translation>Todas las transferencias</translation>
    </message>
    <message>
        <source>Choose a transfer to see more of it</source>
        <translation>Elige una transferencia para ver más</translation>
    </message>
    <message>
        <source>Unfold details</source>
        <translation>Desplegar detalles</translation>
    </message>
    <message>
        <source>Fold details to a line</source>
        <translation>Reducir detalles a una línea</translation>
    </message>
    <message>
        <source>Choose a transfer to see its sources.</source>
        <translation>Elige una transferencia para ver sus fuentes.</translation>
    </message>
    <message>
        <source>It is complete and needs no sources any more.</source>
        <translation>Está completa y ya no necesita fuentes.</translation>
    </message>
    <message>
        <source>No sources at the moment.</source>
        <translation>Ninguna fuente por ahora.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FilterBar</name>
    <message>
        <source>Online only</source>
        <translation>Solo en línea</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Any type</source>
        <translation>Cualquier tipo</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Vídeos</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Archives</source>
        <translation>Comprimidos</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Imágenes de disco</translation>
    </message>
    <message>
        <source>Programs</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Cualquier tamaño</translation>
    </message>
    <message>
        <source>Under 10 MB</source>
        <translation>Menos de 10 MB</translation>
    </message>
    <message>
        <source>10 to 100 MB</source>
        <translation>De 10 a 100 MB</translation>
    </message>
    <message>
        <source>100 MB to 1 GB</source>
        <translation>De 100 MB a 1 GB</translation>
    </message>
    <message>
        <source>Over 1 GB</source>
        <translation>Más de 1 GB</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Any sources</source>
        <translation>Cualquier fuente</translation>
    </message>
    <message numerus="yes">
        <source>≥ %n source(s)</source>
        <translation>
            <numerusform>≥ %n fuente</numerusform>
            <numerusform>≥ %n fuentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FolderDownload</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are being downloaded.</source>
        <translation>
            <numerusform>Se descarga %n archivo de “%1”.</numerusform>
            <numerusform>Se descargan %n archivos de “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” could not be downloaded: %2.</source>
        <translation>
            <numerusform>No se pudo descargar %n archivo de “%1”: %2.</numerusform>
            <numerusform>No se pudieron descargar %n archivos de “%1”: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoldersStep</name>
    <message>
        <source>What do you bring?</source>
        <translation>¿Qué traes?</translation>
    </message>
    <message>
        <source>A folder whose files others may get from you. Nothing is shared that you do not choose, and you can add more later.</source>
        <translation>Una carpeta con archivos que otros pueden obtener de ti. No se comparte nada que tú no elijas, y puedes añadir más después.</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Compartir esta carpeta</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Nada todavía</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>Downloads go here</source>
        <translation>Las descargas van aquí</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Adónde van las descargas</translation>
    </message>
    <message>
        <source>Share finished downloads, too</source>
        <translation>Compartir también lo que descargo</translation>
    </message>
    <message>
        <source>Others can then get it from you as well, which makes everyone faster.</source>
        <translation>Así otros pueden obtenerlo también de ti, y todo va más rápido para todos.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::FoundModel</name>
    <message>
        <source>Have</source>
        <translation>Lo tienes</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>sources online, of all that have the file</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) online</source>
        <translation>
            <numerusform>%n fuente en línea</numerusform>
            <numerusform>%n fuentes en línea</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 sources online</source>
        <translation>%1 de %2 fuentes en línea</translation>
    </message>
    <message>
        <source>The best that one of its sources gave you lately</source>
        <translation>Lo máximo que te dio hace poco una de sus fuentes</translation>
    </message>
    <message>
        <source>at %1</source>
        <extracomment>behind a peer&apos;s name: the index that knows the peer</extracomment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenModel</name>
    <message>
        <source>Peer</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::GivenPane</name>
    <message>
        <source>Who downloaded</source>
        <translation>Quién descargó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close who downloaded</source>
        <translation>Cerrar “Quién descargó”</translation>
    </message>
    <message>
        <source>Who downloaded %1</source>
        <translation>Quién descargó %1</translation>
    </message>
    <message>
        <source>Choose a file to see who downloaded it.</source>
        <translation>Elige un archivo para ver quién lo descargó.</translation>
    </message>
    <message>
        <source>This file is not hashed yet, so nobody could download it.</source>
        <translation>Este archivo aún no se ha leído, así que nadie ha podido descargarlo.</translation>
    </message>
    <message>
        <source>Nobody has downloaded this yet.</source>
        <translation>Nadie lo ha descargado todavía.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HashingStrip</name>
    <message>
        <source>Hashing</source>
        <translation>Lectura de archivos</translation>
    </message>
    <message>
        <source>Hashing paused at %1 of %2</source>
        <translation>Lectura en pausa: %1 de %2</translation>
    </message>
    <message>
        <source>Hashing %1 of %2</source>
        <translation>Lectura: %1 de %2</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume hashing</source>
        <translation>Reanudar la lectura</translation>
    </message>
    <message>
        <source>Pause hashing</source>
        <translation>Pausar la lectura</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostForm</name>
    <message>
        <source>Everybody who has the link may join</source>
        <translation>Puede registrarse quien tenga el enlace</translation>
    </message>
    <message>
        <source>Only with an invite of mine</source>
        <translation>Solo con una invitación mía</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Empezar a alojar</translation>
    </message>
    <message>
        <source>Let friends meet here.</source>
        <translation>Reúne aquí a tus amigos.</translation>
    </message>
    <message>
        <source>Your computer becomes the place where you find each other. Files still go from friend to friend.</source>
        <translation>Tu ordenador se convierte en el lugar donde os encontráis. Los archivos siguen yendo de amigo a amigo.</translation>
    </message>
    <message>
        <source>Name that friends see</source>
        <translation>Nombre que ven tus amigos</translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation>Primero ponle un nombre.</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>It could not start: %1.</source>
        <translation>No se pudo iniciar: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersModel</name>
    <message>
        <source>Banned</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 speaks %2</source>
        <translation>%1 usa %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n file(s)</source>
        <translation>
            <numerusform>%1, %2, %n archivo</numerusform>
            <numerusform>%1, %2, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostedPeersPane</name>
    <message>
        <source>Nobody is registered yet. Give your friends the invite above.</source>
        <translation>Aún no se ha registrado nadie. Da a tus amigos la invitación de arriba.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtrar personas</translation>
    </message>
    <message>
        <source>Keeps this peer out</source>
        <translation>Deja fuera a esta persona</translation>
    </message>
    <message>
        <source>Takes the registration away; who may register can come again</source>
        <translation>Anula el registro; quien pueda registrarse puede volver</translation>
    </message>
    <message>
        <source>Registered peers</source>
        <translation>Personas registradas</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>The peer could not be banned: %1.</source>
        <translation>No se pudo bloquear a la persona: %1.</translation>
    </message>
    <message>
        <source>The peer could not be let in again: %1.</source>
        <translation>No se pudo desbloquear a la persona: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Has bloqueado a %1</translation>
    </message>
    <message>
        <source>%1 is removed</source>
        <translation>Has quitado a %1</translation>
    </message>
    <message>
        <source>The peer could not be removed: %1.</source>
        <translation>No se pudo quitar a la persona: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingBinding</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>No es posible: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::HostingPage</name>
    <message>
        <source>Stop hosting</source>
        <translation>Dejar de alojar</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Peticiones</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>No search was passed to neighbours yet.</source>
        <translation>Aún no ha ido ninguna búsqueda a los vecinos.</translation>
    </message>
    <message>
        <source>%1 of %2 peers online, %3 files, %4 searches/s</source>
        <translation>%1 de %2 personas en línea, %3 archivos, %4 búsquedas/s</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Activo desde hace %1</translation>
    </message>
    <message>
        <source>Hosting goes on: %1.</source>
        <translation>Sigues alojando: %1.</translation>
    </message>
    <message>
        <source>Hosting has stopped. Your friends are known when you start again.</source>
        <translation>Ya no alojas. Si empiezas de nuevo, se reconocerá a tus amigos.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InlineStrip</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Intake</name>
    <message>
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <source>Share this folder</source>
        <translation>Compartir esta carpeta</translation>
    </message>
    <message numerus="yes">
        <source>Share %n folders</source>
        <translation>
            <numerusform>Compartir %n carpeta</numerusform>
            <numerusform>Compartir %n carpetas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Download %n link(s)</source>
        <translation>
            <numerusform>Descargar %n enlace</numerusform>
            <numerusform>Descargar %n enlaces</numerusform>
        </translation>
    </message>
    <message>
        <source>Join this index</source>
        <translation>Unirse a este índice</translation>
    </message>
    <message numerus="yes">
        <source>Join %n indexes</source>
        <translation>
            <numerusform>Unirse a %n índice</numerusform>
            <numerusform>Unirse a %n índices</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading %1.</source>
        <translation>Descargando %1.</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s).</source>
        <translation>
            <numerusform>Descargando %n archivo.</numerusform>
            <numerusform>Descargando %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>%1 cannot be downloaded: %2.</source>
        <translation>No se puede descargar %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be downloaded: %1.</source>
        <translation>
            <numerusform>No se puede descargar %n archivo: %1.</numerusform>
            <numerusform>No se pueden descargar %n archivos: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The network at %1 sends passwords and files so that others on the way can read them.</source>
        <translation>La red en %1 envía contraseñas y archivos de modo que otros pueden leerlos por el camino.</translation>
    </message>
    <message>
        <source>Join the index at %1? Its members will see what you share.</source>
        <translation>¿Unirte al índice en %1? Sus miembros verán lo que compartes.</translation>
    </message>
    <message>
        <source>Join all the same</source>
        <translation>Unirse igualmente</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Joining %1…</source>
        <translation>Uniéndose a %1…</translation>
    </message>
    <message>
        <source>You are connected.</source>
        <translation>Ya hay conexión.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>%1 could not be joined: %2.</source>
        <translation>No fue posible unirse a %1: %2.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>You share %1.</source>
        <translation>Ahora compartes %1.</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>No se puede compartir %1: %2.</translation>
    </message>
    <message>
        <source>Potluck takes magnet links, invites and folders; “%1” is none of them.</source>
        <translation>Potluck acepta enlaces magnet, invitaciones y carpetas; «%1» no es nada de eso.</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2.</source>
        <translation>No se puede usar %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) cannot be used, the first of them %1: %2.</source>
        <translation>
            <numerusform>%n enlace no se puede usar: %1: %2.</numerusform>
            <numerusform>%n enlaces no se pueden usar, el primero es %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::InviteBar</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Copy the invite</source>
        <translation>Copiar la invitación</translation>
    </message>
    <message>
        <source>Show the invite as a picture to scan</source>
        <translation>Mostrar la invitación como imagen para escanear</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>Quién puede registrarse</translation>
    </message>
    <message>
        <source>Open to all with the link</source>
        <translation>Abierto a quien tenga el enlace</translation>
    </message>
    <message>
        <source>By invite only</source>
        <translation>Solo con invitación</translation>
    </message>
    <message>
        <source>Friends scan this, or paste the link under Peers, Join.</source>
        <translation>Tus amigos escanean esto, o pegan el enlace en Personas, Unirse.</translation>
    </message>
    <message>
        <source>For how many</source>
        <translation>Para cuántos</translation>
    </message>
    <message numerus="yes">
        <source>for %n friend(s)</source>
        <translation>
            <numerusform>para %n amigo</numerusform>
            <numerusform>para %n amigos</numerusform>
        </translation>
    </message>
    <message>
        <source>for any number</source>
        <translation>para cuantos sean</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>vale %n día</numerusform>
            <numerusform>vale %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>good for ever</source>
        <translation>vale para siempre</translation>
    </message>
    <message>
        <source>New invite</source>
        <translation>Nueva invitación</translation>
    </message>
    <message>
        <source>Make an invite for a friend</source>
        <translation>Crear una invitación para un amigo</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>No se pudo crear la invitación: %1.</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>No ha funcionado: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinForm</name>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Paste an invite: potluck://…</source>
        <translation>Pega una invitación: potluck://…</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>On this network:</source>
        <translation>En esta red:</translation>
    </message>
    <message>
        <source>Join the index at %1</source>
        <translation>Unirse al índice en %1</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndose…</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::JoinedEditor</name>
    <message>
        <source>Connected as %1</source>
        <translation>Conectado como %1</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Inaccesible</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Has abandonado %1</translation>
    </message>
    <message>
        <source>Paste an invite or an address</source>
        <translation>Pega una invitación o una dirección</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>Leave %1</source>
        <translation>Abandonar %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::KeptSearches</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>New for “%1”</source>
        <translation>Novedades de “%1”</translation>
    </message>
    <message>
        <source>The search cannot be kept: %1.</source>
        <translation>No se puede guardar la búsqueda: %1.</translation>
    </message>
    <message>
        <source>“%1” is no longer kept</source>
        <translation>“%1” ya no está guardada</translation>
    </message>
    <message>
        <source>The search is still kept: %1.</source>
        <translation>La búsqueda sigue guardada: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n nuevo</numerusform>
            <numerusform>%1, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept search</source>
        <translation>Búsqueda guardada</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallados</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryModel</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 given to others</source>
        <translation>%1 enviados a otros</translation>
    </message>
    <message numerus="yes">
        <source>%1, folder, %n file(s)</source>
        <translation>
            <numerusform>%1, carpeta, %n archivo</numerusform>
            <numerusform>%1, carpeta, %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>given %n time(s)</source>
        <translation>
            <numerusform>enviado %n vez</numerusform>
            <numerusform>enviado %n veces</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>to be hashed</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>How often somebody got all of it from here</source>
        <translation>Cuántas veces alguien lo recibió entero de aquí</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Shared</source>
        <comment>since when</comment>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Given</source>
        <comment>how often</comment>
        <translation>Envíos</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LibraryPage</name>
    <message>
        <source>Find in all shared folders</source>
        <translation>Buscar en todas las carpetas compartidas</translation>
    </message>
    <message>
        <source>You share nothing.</source>
        <translation>No compartes nada.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Añadir carpeta</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Carpetas compartidas</translation>
    </message>
    <message>
        <source>Shared files</source>
        <translation>Archivos compartidos</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>The files of this folder are being read for the first time.</source>
        <translation>Se están leyendo por primera vez los archivos de esta carpeta.</translation>
    </message>
    <message>
        <source>There are no files in this folder.</source>
        <translation>No hay archivos en esta carpeta.</translation>
    </message>
    <message>
        <source>%1 is not shared any more</source>
        <translation>%1 ya no se comparte</translation>
    </message>
    <message>
        <source>Stop sharing “%1”</source>
        <translation>Dejar de compartir %1</translation>
    </message>
    <message>
        <source>Rescan</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Excluidos</translation>
    </message>
    <message>
        <source>What is left out of all shared folders</source>
        <translation>Lo que se excluye de todas las carpetas compartidas</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Who downloaded</source>
        <translation>Quién descargó</translation>
    </message>
    <message>
        <source>Stop sharing</source>
        <translation>Dejar de compartir</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>%1 cannot be shared: %2.</source>
        <translation>No se puede compartir %1: %2.</translation>
    </message>
    <message>
        <source>Rescan: %1.</source>
        <translation>Actualizar: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LimitsMenu</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envío</translation>
    </message>
    <message>
        <source>Follow the plan of hours</source>
        <translation>Seguir el horario</translation>
    </message>
    <message>
        <source>More about limits…</source>
        <translation>Más sobre los límites…</translation>
    </message>
    <message>
        <source>No limits</source>
        <translation>Sin límites</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>The limit stays as it was: %1.</source>
        <translation>El límite sigue como estaba: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::LinkField</name>
    <message>
        <source>Add a link</source>
        <translation>Añadir un enlace</translation>
    </message>
    <message>
        <source>A magnet link, an invite or a folder</source>
        <translation>Un enlace magnet, una invitación o una carpeta</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>This is no link for Potluck.</source>
        <translation>Esto no es un enlace para Potluck.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MainWindow</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Potluck is starting.</source>
        <translation>Potluck se está iniciando.</translation>
    </message>
    <message>
        <source>Share a folder</source>
        <translation>Compartir una carpeta</translation>
    </message>
    <message>
        <source>Ctrl+M brings the menu bar back</source>
        <translation>Ctrl+M vuelve a mostrar la barra de menús</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Todas las descargas están en pausa</translation>
    </message>
    <message>
        <source>All downloads go on</source>
        <translation>Todas las descargas continúan</translation>
    </message>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck no se puede iniciar: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>%1 – Potluck</source>
        <translation>%1 – Potluck</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Shall Potluck go on in the tray when its window is closed?</source>
        <translation>¿Debe Potluck seguir en la bandeja al cerrar su ventana?</translation>
    </message>
    <message>
        <source>There is no tray here: closing the window ends Potluck.</source>
        <translation>Aquí no hay bandeja, así que Potluck termina al cerrar su ventana.</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimizar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::MeetStep</name>
    <message>
        <source>Where do you meet the others?</source>
        <translation>¿Dónde te encuentras con los demás?</translation>
    </message>
    <message>
        <source>An index knows who is there and who has what. Join the one of your friends, or host one yourself: it runs here, in this app.</source>
        <translation>Un índice sabe quién está y quién tiene qué. Únete al de tus amigos o aloja uno tú: funciona aquí, en esta aplicación.</translation>
    </message>
    <message>
        <source>Join an index</source>
        <translation>Unirse a un índice</translation>
    </message>
    <message>
        <source>Host an index</source>
        <translation>Alojar un índice</translation>
    </message>
    <message>
        <source>Paste an invite, or type an address</source>
        <translation>Pega una invitación o escribe una dirección</translation>
    </message>
    <message>
        <source>Indexes on your local network</source>
        <translation>Índices en tu red local</translation>
    </message>
    <message>
        <source>A name for it, as its members see it</source>
        <translation>Un nombre, tal como lo verán sus miembros</translation>
    </message>
    <message>
        <source>Name of your index</source>
        <translation>Nombre de tu índice</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Empezar a alojar</translation>
    </message>
    <message>
        <source>Your index runs. Give this invite to your friends:</source>
        <translation>Tu índice está en marcha. Da esta invitación a tus amigos:</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Looking for indexes on your local network; none so far.</source>
        <translation>Buscando índices en tu red local; ninguno por ahora.</translation>
    </message>
    <message>
        <source>On your local network:</source>
        <translation>En tu red local:</translation>
    </message>
    <message>
        <source>Joining…</source>
        <translation>Uniéndose…</translation>
    </message>
    <message>
        <source>The invite as a picture for phones</source>
        <translation>La invitación como imagen para teléfonos</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NameStep</name>
    <message>
        <source>What shall others call you?</source>
        <translation>¿Cómo quieres que te llamen?</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>Type a name, or skip this step.</source>
        <translation>Escribe un nombre u omite este paso.</translation>
    </message>
    <message>
        <source>Everyone whom you share with sees this name. It need not be your real one.</source>
        <translation>Este nombre lo ven todos con quienes compartes. No hace falta que sea el verdadero.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Neighbourhood</name>
    <message>
        <source>Picture of the neighbours and the last searches</source>
        <translation>Mapa de los vecinos y las últimas búsquedas</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 neighbours online.</source>
        <extracomment>the number is of neighbours that are online, %1 of all</extracomment>
        <translation>
            <numerusform>%n de %1 vecinos en línea.</numerusform>
            <numerusform>%n de %1 vecinos en línea.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered with %n result(s)</source>
        <translation>
            <numerusform>Respondió con %n resultado</numerusform>
            <numerusform>Respondió con %n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>Was asked, did not answer</source>
        <translation>Consultado, no respondió</translation>
    </message>
    <message>
        <source>No neighbours yet.</source>
        <translation>Todavía no hay vecinos.</translation>
    </message>
    <message>
        <source>No search went to the neighbours yet.</source>
        <translation>Todavía no ha ido ninguna búsqueda a los vecinos.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursModel</name>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Joining</source>
        <translation>Uniéndose</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::NeighboursPane</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>No neighbours yet. Linked indexes search each other: invite another host, or paste the link one gave you.</source>
        <translation>Aún no hay vecinos. Los índices enlazados buscan unos en otros: invita a quien aloje otro, o pega el enlace que te dio.</translation>
    </message>
    <message>
        <source>Invite a neighbour</source>
        <translation>Invitar a un vecino</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Paste a neighbour’s link</source>
        <translation>Pega el enlace de un vecino</translation>
    </message>
    <message>
        <source>Makes a link for the host of another index and copies it</source>
        <translation>Crea un enlace para quien aloja otro índice y lo copia</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>That is no neighbour’s link: %1.</source>
        <translation>No es el enlace de un vecino: %1.</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Enlazando…</translation>
    </message>
    <message>
        <source>It could not be linked: %1.</source>
        <translation>No se pudo enlazar: %1.</translation>
    </message>
    <message>
        <source>No invite could be made: %1.</source>
        <translation>No se pudo crear la invitación: %1.</translation>
    </message>
    <message>
        <source>Copied, good for one neighbour and a week: %1</source>
        <translation>Copiado, vale para un vecino y una semana: %1</translation>
    </message>
    <message>
        <source>%1 is no neighbour any more</source>
        <translation>%1 ya no es vecino</translation>
    </message>
    <message>
        <source>The neighbour could not be removed: %1.</source>
        <translation>No se pudo quitar al vecino: %1.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar dirección</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Notices</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 ya está aquí.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished.</source>
        <translation>
            <numerusform>%n descarga terminada.</numerusform>
            <numerusform>%n descargas terminadas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) finished</source>
        <translation>
            <numerusform>%n descarga terminada</numerusform>
            <numerusform>%n descargas terminadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) need your attention.</source>
        <translation>
            <numerusform>%n descarga necesita tu atención.</numerusform>
            <numerusform>%n descargas necesitan tu atención.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation>Necesita tu atención</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Overview</name>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message numerus="yes">
        <source>%n arriving</source>
        <translation>
            <numerusform>%n llegando</numerusform>
            <numerusform>%n llegando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that nobody online has</source>
        <translation>
            <numerusform>%n que nadie en línea tiene</numerusform>
            <numerusform>%n que nadie en línea tiene</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>Copies online</source>
        <translation>Copias disponibles</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Content id</source>
        <translation>ID de contenido</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>MD5</source>
        <translation>MD5</translation>
    </message>
    <message>
        <source>Magnet</source>
        <translation>Magnet</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Detalles técnicos</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 de %2, %3</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Va a</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln piece(s)</source>
        <translation>
            <numerusform>%1 de %Ln pieza</numerusform>
            <numerusform>%1 de %Ln piezas</numerusform>
        </translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersModel</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>en %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, online, %n file(s)</source>
        <translation>
            <numerusform>%1, en línea, %n archivo</numerusform>
            <numerusform>%1, en línea, %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, offline, %n file(s)</source>
        <translation>
            <numerusform>%1, sin conexión, %n archivo</numerusform>
            <numerusform>%1, sin conexión, %n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PeersPage</name>
    <message>
        <source>Browse</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Why unreachable?</source>
        <translation>¿Por qué no responde?</translation>
    </message>
    <message>
        <source>Tries to reach this peer and says what is in the way</source>
        <translation>Intenta contactar con esta persona y dice qué lo impide</translation>
    </message>
    <message>
        <source>Ban</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Join an index with an invite</source>
        <translation>Unirse a un índice con una invitación</translation>
    </message>
    <message>
        <source>Filter peers</source>
        <translation>Filtrar personas</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Peers</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>You are alone.</source>
        <translation>Solo estás tú.</translation>
    </message>
    <message>
        <source>Join friends with the invite they gave you, or host an index and invite them.</source>
        <translation>Únete a tus amigos con la invitación que te dieron, o aloja un índice e invítalos.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>The peers cannot be listed: %1.</source>
        <translation>No se puede listar a las personas: %1.</translation>
    </message>
    <message>
        <source>Nobody is online at the moment.</source>
        <translation>Ahora mismo no hay nadie en línea.</translation>
    </message>
    <message>
        <source>Nobody else is here yet.</source>
        <translation>Aquí todavía no hay nadie más.</translation>
    </message>
    <message>
        <source>Looking who is here…</source>
        <translation>Mirando quién está…</translation>
    </message>
    <message>
        <source>That did not work: %1.</source>
        <translation>No ha funcionado: %1.</translation>
    </message>
    <message>
        <source>%1 is banned</source>
        <translation>Has bloqueado a %1</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PieceBar</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::PreferenceStore</name>
    <message>
        <source>That cannot be: %1.</source>
        <translation>No es posible: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::QrView</name>
    <message>
        <source>QR picture</source>
        <translation>Imagen QR</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RateEdit</name>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RemoveTransfers</name>
    <message>
        <source>Removed %1</source>
        <translation>Has quitado %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n transfer(s)</source>
        <translation>
            <numerusform>Has quitado %n transferencia</numerusform>
            <numerusform>Has quitado %n transferencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n transfer(s)</source>
        <translation>
            <numerusform>Quitar %n transferencia</numerusform>
            <numerusform>Quitar %n transferencias</numerusform>
        </translation>
    </message>
    <message>
        <source>It cannot be downloaded again: %1.</source>
        <translation>No se puede volver a descargar: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesBinding</name>
    <message>
        <source>Change what is left out</source>
        <translation>Cambiar lo que se excluye</translation>
    </message>
    <message>
        <source>That cannot be left out: %1.</source>
        <translation>No se puede excluir: %1.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::RulesPanel</name>
    <message>
        <source>Share hidden files and folders, too</source>
        <translation>Compartir también archivos y carpetas ocultos</translation>
    </message>
    <message>
        <source>Names that are left out:</source>
        <translation>Nombres excluidos:</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Nombres excluidos</translation>
    </message>
    <message>
        <source>*.part, *.tmp</source>
        <translation>*.part, *.tmp</translation>
    </message>
    <message>
        <source>Commas between them, * for anything. What is left out stays on your disk.</source>
        <translation>Separados por comas, * vale por cualquier cosa. Lo excluido sigue en tu disco.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ScheduleEditor</name>
    <message>
        <source>Add hours</source>
        <translation>Añadir horas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Remove these hours</source>
        <translation>Quitar estas horas</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descarga</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envío</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchPage</name>
    <message>
        <source>New search</source>
        <translation>Nueva búsqueda</translation>
    </message>
    <message>
        <source>Close search</source>
        <translation>Cerrar búsqueda</translation>
    </message>
    <message>
        <source>Next search</source>
        <translation>Búsqueda siguiente</translation>
    </message>
    <message>
        <source>Previous search</source>
        <translation>Búsqueda anterior</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download to…</source>
        <translation>Descargar en…</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Más como este</translation>
    </message>
    <message>
        <source>Browse peer</source>
        <translation>Explorar sus archivos</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Keep search</source>
        <translation>Guardar búsqueda</translation>
    </message>
    <message>
        <source>Goes on searching and tells you what comes</source>
        <translation>Sigue buscando y te avisa de lo que llega</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>The searches that are kept</source>
        <translation>Las búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search the network</source>
        <translation>Buscar en la red</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Búsquedas</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Dejar de guardar</translation>
    </message>
    <message numerus="yes">
        <source>Kept, %n new</source>
        <translation>
            <numerusform>Guardadas, %n nuevo</numerusform>
            <numerusform>Guardadas, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Download to</source>
        <translation>Descargar en</translation>
    </message>
    <message>
        <source>Browse %1</source>
        <translation>Explorar %1</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Buscar en todas partes</translation>
    </message>
    <message>
        <source>Also asks linked indexes that are left out while there is enough</source>
        <translation>Pregunta también a los índices enlazados que se omiten cuando ya hay suficiente</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SearchTab</name>
    <message>
        <source>Asking around…</source>
        <translation>Preguntando por ahí…</translation>
    </message>
    <message>
        <source>No one online has this.</source>
        <translation>Nadie en línea lo tiene.</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Keep looking</source>
        <translation>Seguir buscando</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>Join or host</source>
        <translation>Unirse o alojar</translation>
    </message>
    <message>
        <source>Filter these results</source>
        <translation>Filtrar estos resultados</translation>
    </message>
    <message>
        <source>Close the filter</source>
        <translation>Cerrar el filtro</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Buscando</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message numerus="yes">
        <source>%n new: show</source>
        <extracomment>results that came while the list stands still, and the word that brings them</extracomment>
        <translation>
            <numerusform>%n nuevo: mostrar</numerusform>
            <numerusform>%n nuevos: mostrar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Searching, %n file(s) so far</source>
        <translation>
            <numerusform>Buscando, %n archivo hasta ahora</numerusform>
            <numerusform>Buscando, %n archivos hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SettingsPage</name>
    <message>
        <source>No setting is called that.</source>
        <translation>Ningún ajuste se llama así.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categorías</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SharesModel</name>
    <message>
        <source>This folder is not there at the moment. Its files come back with it.</source>
        <translation>Esta carpeta no está en este momento. Sus archivos volverán con ella.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n archivo, %1</numerusform>
            <numerusform>%n archivos, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n file(s)</source>
        <translation>
            <numerusform>%1, %n archivo</numerusform>
            <numerusform>%1, %n archivos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SidebarButton</name>
    <message>
        <source>%1, %2</source>
        <comment>page, what is new there</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SourcesModel</name>
    <message>
        <source>Place %1</source>
        <translation>Puesto %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Free slot</source>
        <translation>Puesto libre</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartada</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactiva</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Color %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Peer</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>pieces</comment>
        <translation>Entregadas</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>pieces</comment>
        <translation>Malas</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::SpeedGraph</name>
    <message>
        <source>Speed in the last ten minutes</source>
        <translation>Velocidad en los últimos diez minutos</translation>
    </message>
    <message>
        <source>Now %1 down, %2 up; at most %3 down, %4 up</source>
        <translation>Ahora recibes %1 y envías %2; como máximo %3 y %4</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s ago</source>
        <translation>hace %1 min %2 s</translation>
    </message>
    <message>
        <source>%1: ↓ %2  ↑ %3</source>
        <translation>%1: ↓ %2  ↑ %3</translation>
    </message>
    <message>
        <source>↓ limit %1</source>
        <translation>↓ límite %1</translation>
    </message>
    <message>
        <source>↑ limit %1</source>
        <translation>↑ límite %1</translation>
    </message>
    <message>
        <source>10 min ago</source>
        <translation>hace 10 min</translation>
    </message>
    <message>
        <source>5 min ago</source>
        <translation>hace 5 min</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartFailure</name>
    <message>
        <source>Potluck cannot start: %1.</source>
        <translation>Potluck no se puede iniciar: %1.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StartPane</name>
    <message>
        <source>What are you looking for?</source>
        <translation>¿Qué buscas?</translation>
    </message>
    <message>
        <source>These searches go on by themselves and tell you what comes.</source>
        <translation>Estas búsquedas siguen solas y te avisan de lo que llega.</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Stop keeping</source>
        <translation>Dejar de guardar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Hashing %1, %2</source>
        <translation>Lectura %1, %2</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Iniciando</translation>
    </message>
    <message numerus="yes">
        <source>Hosting, %n peer(s)</source>
        <translation>
            <numerusform>Alojas un índice, %n persona</numerusform>
            <numerusform>Alojas un índice, %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation>Límites: %1</translation>
    </message>
    <message>
        <source>Receiving %1</source>
        <translation>Recibiendo %1</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Enviando %1</translation>
    </message>
    <message>
        <source>Hashing paused, %1</source>
        <translation>Lectura en pausa, %1</translation>
    </message>
    <message>
        <source>Hashing %1</source>
        <translation>Lectura %1</translation>
    </message>
    <message>
        <source>Who you are connected with</source>
        <translation>Con quién tienes conexión</translation>
    </message>
    <message>
        <source>%1: connected.</source>
        <translation>%1: conectado.</translation>
    </message>
    <message>
        <source>%1: connecting.</source>
        <translation>%1: conectando.</translation>
    </message>
    <message>
        <source>%1: not reachable.</source>
        <translation>%1: inaccesible.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>You host %1.</source>
        <translation>Alojas %1.</translation>
    </message>
    <message>
        <source>You have joined no index yet, so there is nobody to share with.</source>
        <translation>Aún no te has unido a ningún índice, así que no hay con quién compartir.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unirse</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>Show peers</source>
        <translation>Mostrar personas</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Lectura de archivos</translation>
    </message>
    <message>
        <source>Potluck reads each shared file once, to know it by its content. A file is shared as soon as it was read.</source>
        <translation>Potluck lee una vez cada archivo compartido, para conocerlo por su contenido. Un archivo se comparte en cuanto se ha leído.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left to read, %1.</source>
        <translation>
            <numerusform>Queda %n archivo por leer, %1.</numerusform>
            <numerusform>Quedan %n archivos por leer, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Room for downloads</source>
        <translation>Espacio para descargas</translation>
    </message>
    <message>
        <source>%1 are free where your downloads go.</source>
        <translation>Hay %1 libres donde van tus descargas.</translation>
    </message>
    <message>
        <source>Change the folder</source>
        <translation>Cambiar la carpeta</translation>
    </message>
    <message>
        <source>Receiving</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>Nothing is being downloaded.</source>
        <translation>No se está descargando nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n download(s) run.</source>
        <translation>
            <numerusform>%n descarga en curso.</numerusform>
            <numerusform>%n descargas en curso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show transfers</source>
        <translation>Mostrar transferencias</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Nobody downloads from you right now.</source>
        <translation>Ahora mismo nadie descarga de ti.</translation>
    </message>
    <message numerus="yes">
        <source>%n upload(s) run.</source>
        <translation>
            <numerusform>%n envío en curso.</numerusform>
            <numerusform>%n envíos en curso.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected, %n peer(s)</source>
        <translation>
            <numerusform>Conectado, %n persona</numerusform>
            <numerusform>Conectado, %n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TracesModel</name>
    <message numerus="yes">
        <source>%n neighbour(s) asked</source>
        <translation>
            <numerusform>%n vecino consultado</numerusform>
            <numerusform>%n vecinos consultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <translation>
            <numerusform>%n respondió</numerusform>
            <numerusform>%n respondieron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the farthest %n hop(s) away</source>
        <translation>
            <numerusform>el más lejano a %n salto</numerusform>
            <numerusform>el más lejano a %n saltos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies dropped</source>
        <translation>
            <numerusform>%n copia omitida</numerusform>
            <numerusform>%n copias omitidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked here, %1: %2.</source>
        <translation>Hecha aquí, %1: %2.</translation>
    </message>
    <message>
        <source>Passed on for others, %1: %2.</source>
        <translation>Reenviada para otros, %1: %2.</translation>
    </message>
    <message>
        <source>Asked here</source>
        <translation>Hecha aquí</translation>
    </message>
    <message>
        <source>Passed on for others</source>
        <translation>Reenviada para otros</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>neighbours that answered, of those that were asked</extracomment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Saltos</translation>
    </message>
    <message>
        <source>Copies dropped</source>
        <translation>Copias omitidas</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferActions</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Limits…</source>
        <translation>Límites…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Copy magnet</source>
        <translation>Copiar magnet</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Move file to trash</source>
        <translation>Mover archivo a la papelera</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>To the top</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The beginning of %1 is fetched first now. Try again in a moment.</source>
        <translation>Ahora se descarga primero el principio de %1. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The first %1 of %2 are there; what follows arrives in order.</source>
        <translation>Los primeros %1 de %2 ya están; lo que sigue llega en orden.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransferDelegate</name>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersModel</name>
    <message>
        <source>%1, download</source>
        <translation>%1, descarga</translation>
    </message>
    <message>
        <source>%1, upload</source>
        <translation>%1, envío</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>time left</comment>
        <translation>Restante</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Copies</source>
        <comment>how many whole copies can be reached</comment>
        <translation>Copias</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TransfersPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descargas</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Envíos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Añadir enlace</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limitar</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferencias</translation>
    </message>
    <message>
        <source>Nothing moving yet. Search, or drop a link here.</source>
        <translation>Nada en marcha todavía. Busca, o suelta aquí un enlace.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>No match.</source>
        <translation>Sin resultados.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Quitar filtro</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a filter and how many it finds</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 comes at most at:</source>
        <translation>%1 llega como máximo a:</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s), each at most at:</source>
        <translation>
            <numerusform>%n transferencia, como máximo a:</numerusform>
            <numerusform>%n transferencias, cada una como máximo a:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::TrashFiles</name>
    <message>
        <source>Moved %1 to the trash</source>
        <translation>Has movido %1 a la papelera</translation>
    </message>
    <message>
        <source>Move %1 to the trash</source>
        <translation>Mover %1 a la papelera</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n file(s) to the trash</source>
        <translation>
            <numerusform>Has movido %n archivo a la papelera</numerusform>
            <numerusform>Has movido %n archivos a la papelera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n file(s) to the trash</source>
        <translation>
            <numerusform>Mover %n archivo a la papelera</numerusform>
            <numerusform>Mover %n archivos a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be moved to the trash.</source>
        <translation>No se pudo mover %1 a la papelera.</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ya no está ahí.</translation>
    </message>
    <message>
        <source>%1 could not be taken out of the trash.</source>
        <translation>No se pudo sacar %1 de la papelera.</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Tray</name>
    <message>
        <source>Open Potluck</source>
        <translation>Abrir Potluck</translation>
    </message>
    <message>
        <source>Pause all</source>
        <translation>Pausar todo</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Nothing is moving</source>
        <translation>Sin actividad</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>No conectado</translation>
    </message>
    <message>
        <source>All downloads are paused</source>
        <translation>Todas las descargas están en pausa</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of news</source>
        <translation>
            <numerusform>%n novedad</numerusform>
            <numerusform>%n novedades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::Welcome</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Welcome to Potluck</source>
        <translation>Te damos la bienvenida a Potluck</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Finalizar</translation>
    </message>
</context>
<context>
    <name>Potluck::Ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Add a &amp;link…</source>
        <translation>Añadir un &amp;enlace…</translation>
    </message>
    <message>
        <source>&amp;Share a folder…</source>
        <translation>&amp;Compartir una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Pause all</source>
        <translation>&amp;Pausar todo</translation>
    </message>
    <message>
        <source>&amp;Resume all</source>
        <translation>&amp;Reanudar todo</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Paste links</source>
        <translation>&amp;Pegar enlaces</translation>
    </message>
    <message>
        <source>&amp;Search the network</source>
        <translation>&amp;Buscar en la red</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>&amp;Filtrar esta página</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualizar</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Detalles</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Panel &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barra &amp;lateral</translation>
    </message>
    <message>
        <source>&amp;Menu bar</source>
        <translation>Barra de &amp;menús</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Atajos de teclado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a submenu and a command of it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>not a file link: %1</source>
        <translation>no es el enlace de un archivo: %1</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>it does not begin with magnet:?</source>
        <translation>no empieza por magnet:?</translation>
    </message>
    <message>
        <source>a content hash in it is malformed or contradicts another</source>
        <translation>un hash del contenido está mal formado o contradice a otro</translation>
    </message>
    <message>
        <source>it has two names</source>
        <translation>tiene dos nombres</translation>
    </message>
    <message>
        <source>its size is malformed or too large</source>
        <translation>su tamaño está mal formado o es demasiado grande</translation>
    </message>
    <message>
        <source>it has no content hash that Potluck knows</source>
        <translation>no tiene ningún hash del contenido que Potluck conozca</translation>
    </message>
    <message>
        <source>not an invite link: %1</source>
        <translation>no es un enlace de invitación: %1</translation>
    </message>
    <message>
        <source>not a beer2beer link: %1</source>
        <translation>no es un enlace de beer2beer: %1</translation>
    </message>
    <message>
        <source>not an AlaKazaam link: %1</source>
        <translation>no es un enlace de AlaKazaam: %1</translation>
    </message>
    <message>
        <source>it does not begin with potluck://</source>
        <translation>no empieza por potluck://</translation>
    </message>
    <message>
        <source>it does not begin with beer2beer://</source>
        <translation>no empieza por beer2beer://</translation>
    </message>
    <message>
        <source>it does not begin with alakazaam://</source>
        <translation>no empieza por alakazaam://</translation>
    </message>
    <message>
        <source>its address is malformed</source>
        <translation>su dirección está mal formada</translation>
    </message>
    <message>
        <source>its IPv6 address is malformed</source>
        <translation>su dirección IPv6 está mal formada</translation>
    </message>
    <message>
        <source>it needs an IPv4 address</source>
        <translation>necesita una dirección IPv4</translation>
    </message>
    <message>
        <source>nobody can be reached at its address</source>
        <translation>no se puede contactar con nadie en su dirección</translation>
    </message>
    <message>
        <source>its key is malformed</source>
        <translation>su clave está mal formada</translation>
    </message>
    <message>
        <source>its token is malformed</source>
        <translation>su código de invitación está mal formado</translation>
    </message>
    <message>
        <source>its neighbour token is malformed</source>
        <translation>su código de vecino está mal formado</translation>
    </message>
    <message>
        <source>cannot share %1: %2</source>
        <translation>no se puede compartir %1: %2</translation>
    </message>
    <message>
        <source>it is not a path</source>
        <translation>no es una ruta</translation>
    </message>
    <message>
        <source>it does not exist</source>
        <translation>no existe</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>it is not a folder</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>it is shared already</source>
        <translation>ya se comparte</translation>
    </message>
    <message>
        <source>it lies inside the share %1</source>
        <translation>está dentro de la carpeta compartida %1</translation>
    </message>
    <message>
        <source>it contains the share %1</source>
        <translation>contiene la carpeta compartida %1</translation>
    </message>
    <message>
        <source>it is the data directory of Potluck</source>
        <translation>es la carpeta de datos de Potluck</translation>
    </message>
    <message>
        <source>it lies inside the data directory of Potluck</source>
        <translation>está dentro de la carpeta de datos de Potluck</translation>
    </message>
    <message>
        <source>there is no such share</source>
        <translation>no existe esa carpeta compartida</translation>
    </message>
    <message>
        <source>the file changed since it was shared</source>
        <translation>el archivo ha cambiado desde que se comparte</translation>
    </message>
    <message>
        <source>cannot open a shared file: %1</source>
        <translation>no se puede abrir un archivo compartido: %1</translation>
    </message>
    <message>
        <source>nothing is shared under that content id or digest</source>
        <translation>no se comparte nada con ese hash del contenido</translation>
    </message>
    <message>
        <source>nothing is shared under that content id</source>
        <translation>no se comparte nada con ese contenido</translation>
    </message>
    <message>
        <source>the folder is empty: its disk does not seem to be mounted</source>
        <translation>la carpeta está vacía: su disco no parece estar montado</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>cannot read the folder: %1</source>
        <translation>no se puede leer la carpeta: %1</translation>
    </message>
    <message>
        <source>1 file is left out: %1 (%2)</source>
        <translation>1 archivo queda fuera: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 files are left out, one of them %2 (%3)</source>
        <translation>%1 archivos quedan fuera, entre ellos %2 (%3)</translation>
    </message>
    <message>
        <source>its name holds a control character</source>
        <translation>su nombre contiene un carácter de control</translation>
    </message>
    <message>
        <source>files above 16 TiB cannot be shared</source>
        <translation>los archivos de más de 16 TiB no se pueden compartir</translation>
    </message>
    <message>
        <source>the disk is full: %1 cannot be written</source>
        <translation>el disco está lleno: no se puede escribir %1</translation>
    </message>
    <message>
        <source>%1 is damaged or not a database of Potluck</source>
        <translation>%1 está dañado o no es una base de datos de Potluck</translation>
    </message>
    <message>
        <source>cannot use %1: %2</source>
        <translation>no se puede usar %1: %2</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Potluck (schema %2, known %3)</source>
        <translation>%1 lo escribió una versión más reciente de Potluck (esquema %2, conocido %3)</translation>
    </message>
    <message>
        <source>the library&apos;s database has no state</source>
        <translation>a la base de datos de la biblioteca le falta el estado</translation>
    </message>
    <message>
        <source>the library&apos;s database has no epoch</source>
        <translation>a la base de datos de la biblioteca le falta la época</translation>
    </message>
    <message>
        <source>the share could not be stored</source>
        <translation>no se pudo guardar la carpeta compartida</translation>
    </message>
    <message>
        <source>a directory could not be stored</source>
        <translation>no se pudo guardar una carpeta</translation>
    </message>
    <message>
        <source>a file could not be stored</source>
        <translation>no se pudo guardar un archivo</translation>
    </message>
    <message>
        <source>the stored piece layer is damaged</source>
        <translation>los datos de comprobación guardados están dañados</translation>
    </message>
    <message>
        <source>the journal was not loaded</source>
        <translation>no se leyó el diario de las descargas</translation>
    </message>
    <message>
        <source>%1 is not shared</source>
        <translation>%1 no se comparte</translation>
    </message>
    <message>
        <source>%1 is in use by another program</source>
        <translation>otro programa usa %1</translation>
    </message>
    <message>
        <source>not allowed to listen on %1</source>
        <translation>no se permite aceptar conexiones en %1</translation>
    </message>
    <message>
        <source>this machine does not have the address of %1</source>
        <translation>este ordenador no tiene la dirección de %1</translation>
    </message>
    <message>
        <source>cannot listen on %1: %2</source>
        <translation>no se pueden aceptar conexiones en %1: %2</translation>
    </message>
    <message>
        <source>%1 is not an address</source>
        <translation>%1 no es una dirección</translation>
    </message>
    <message>
        <source>no address to listen on</source>
        <translation>ninguna dirección en la que aceptar conexiones</translation>
    </message>
    <message>
        <source>no router forwards port %1</source>
        <translation>ningún router redirige el puerto %1</translation>
    </message>
    <message>
        <source>cannot write the identity file %1: %2</source>
        <translation>no se puede escribir el archivo de identidad %1: %2</translation>
    </message>
    <message>
        <source>cannot read the identity file %1: %2</source>
        <translation>no se puede leer el archivo de identidad %1: %2</translation>
    </message>
    <message>
        <source>the identity file %1 is damaged; restore it from a backup, or remove it to become somebody new to everyone else</source>
        <translation>el archivo de identidad %1 está dañado; recupéralo de una copia, o quítalo para ser alguien nuevo para los demás</translation>
    </message>
    <message>
        <source>cannot make a key: %1</source>
        <translation>no se puede crear una clave: %1</translation>
    </message>
    <message>
        <source>cannot encode a key: %1</source>
        <translation>no se puede codificar una clave: %1</translation>
    </message>
    <message>
        <source>cannot set up TLS: %1</source>
        <translation>no se puede preparar TLS: %1</translation>
    </message>
    <message>
        <source>%1 ended the connection</source>
        <translation>%1 cerró la conexión</translation>
    </message>
    <message>
        <source>%1 ended the connection during the TLS handshake</source>
        <translation>%1 cerró la conexión durante la apertura de TLS</translation>
    </message>
    <message>
        <source>%1 ended the connection without a goodbye</source>
        <translation>%1 cerró la conexión sin avisar</translation>
    </message>
    <message>
        <source>%1 does not finish the TLS handshake</source>
        <translation>%1 no termina la apertura de TLS</translation>
    </message>
    <message>
        <source>%1 shows no key</source>
        <translation>%1 no muestra ninguna clave</translation>
    </message>
    <message>
        <source>%1 shows another key than it should: expected %2, got %3</source>
        <translation>%1 muestra una clave distinta de la debida: se esperaba %2, llegó %3</translation>
    </message>
    <message>
        <source>TLS with %1 failed: %2</source>
        <translation>falló TLS con %1: %2</translation>
    </message>
    <message>
        <source>connection to %1 broke: %2</source>
        <translation>se cortó la conexión con %1: %2</translation>
    </message>
    <message>
        <source>cannot connect to %1: %2</source>
        <translation>no se puede conectar con %1: %2</translation>
    </message>
    <message>
        <source>no descriptor is left for a connection</source>
        <translation>demasiados archivos abiertos: no queda sitio para otra conexión</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 no responde</translation>
    </message>
    <message>
        <source>%1 is silent for too long</source>
        <translation>%1 lleva demasiado tiempo en silencio</translation>
    </message>
    <message>
        <source>%1 answers what was not asked</source>
        <translation>%1 responde a lo que no se preguntó</translation>
    </message>
    <message>
        <source>%1 does not answer in HTTP: %2</source>
        <translation>%1 no responde en HTTP: %2</translation>
    </message>
    <message>
        <source>%1 sends more than it should</source>
        <translation>%1 envía más de lo debido</translation>
    </message>
    <message>
        <source>%1 sends a malformed body</source>
        <translation>%1 envía una respuesta mal formada</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>se cerró la conexión</translation>
    </message>
    <message>
        <source>the connection was closed to stop a transfer</source>
        <translation>se cerró la conexión para parar una transferencia</translation>
    </message>
    <message>
        <source>too many requests wait</source>
        <translation>hay demasiadas peticiones en espera</translation>
    </message>
    <message>
        <source>There is not enough space on the disk (%1); free some, then resume</source>
        <translation>No hay bastante espacio en el disco (%1); libera algo y reanuda</translation>
    </message>
    <message>
        <source>%1 are needed in %2, %3 are free</source>
        <translation>hacen falta %1 en %2, hay %3 libres</translation>
    </message>
    <message>
        <source>%1 was damaged when the computer stopped; remove it, then resume</source>
        <translation>%1 se dañó cuando se paró el ordenador; quítalo y reanuda</translation>
    </message>
    <message>
        <source>no empty file has this content id</source>
        <translation>ningún archivo vacío tiene ese contenido</translation>
    </message>
    <message>
        <source>no empty file has this digest</source>
        <translation>ningún archivo vacío tiene ese hash</translation>
    </message>
    <message>
        <source>%1 has another size</source>
        <translation>%1 tiene otro tamaño</translation>
    </message>
    <message>
        <source>%1 is not there; connect its disk, then resume, or cancel and download again</source>
        <translation>%1 no está; conecta su disco y reanuda, o cancela y descarga de nuevo</translation>
    </message>
    <message>
        <source>what had arrived of it is no longer in %1; put it back, or resume to download all of it again</source>
        <translation>lo que había llegado ya no está en %1; vuelve a ponerlo, o reanuda para descargarlo todo de nuevo</translation>
    </message>
    <message>
        <source>no free name for %1 in %2</source>
        <translation>no hay nombre libre para %1 en %2</translation>
    </message>
    <message>
        <source>another file is in its place</source>
        <translation>hay otro archivo en su lugar</translation>
    </message>
    <message>
        <source>there is no download %1</source>
        <translation>no hay ninguna descarga %1</translation>
    </message>
    <message>
        <source>there is no such download</source>
        <translation>no existe esa descarga</translation>
    </message>
    <message>
        <source>the list of downloads is still being read</source>
        <translation>aún se está leyendo la lista de descargas</translation>
    </message>
    <message>
        <source>the content id is missing</source>
        <translation>falta el identificador del contenido</translation>
    </message>
    <message>
        <source>the size of the file is missing</source>
        <translation>falta el tamaño del archivo</translation>
    </message>
    <message>
        <source>the file is larger than 16 TiB</source>
        <translation>el archivo supera los 16 TiB</translation>
    </message>
    <message>
        <source>the folder must be an absolute path</source>
        <translation>la carpeta debe ser una ruta completa</translation>
    </message>
    <message>
        <source>what this file is can only be told when all of it is there</source>
        <translation>no se sabrá qué es este archivo hasta que esté entero</translation>
    </message>
    <message>
        <source>sent nothing for %1 seconds</source>
        <translation>no envió nada durante %1 segundos</translation>
    </message>
    <message>
        <source>the partial file is shorter than it was</source>
        <translation>el archivo parcial es más corto que antes</translation>
    </message>
    <message>
        <source>piece %1 does not match its hash</source>
        <translation>la pieza %1 no coincide con su hash</translation>
    </message>
    <message>
        <source>piece %1 changed on disk</source>
        <translation>la pieza %1 cambió en el disco</translation>
    </message>
    <message>
        <source>piece %1 is not here yet</source>
        <translation>la pieza %1 aún no está</translation>
    </message>
    <message>
        <source>%1 is not a folder</source>
        <translation>%1 no es una carpeta</translation>
    </message>
    <message>
        <source>%1 is not a file</source>
        <translation>%1 no es un archivo</translation>
    </message>
    <message>
        <source>cannot write %1: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>cannot resize %1: %2</source>
        <translation>no se puede cambiar el tamaño de %1: %2</translation>
    </message>
    <message>
        <source>cannot save %1 to disk: %2</source>
        <translation>no se puede guardar %1 en el disco: %2</translation>
    </message>
    <message>
        <source>cannot look at %1: %2</source>
        <translation>no se puede examinar %1: %2</translation>
    </message>
    <message>
        <source>cannot look into %1: %2</source>
        <translation>no se puede mirar en %1: %2</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>no se puede abrir %1: %2</translation>
    </message>
    <message>
        <source>cannot write in %1: %2</source>
        <translation>no se puede escribir en %1: %2</translation>
    </message>
    <message>
        <source>cannot create %1: %2</source>
        <translation>no se puede crear %1: %2</translation>
    </message>
    <message>
        <source>cannot remove %1: %2</source>
        <translation>no se puede quitar %1: %2</translation>
    </message>
    <message>
        <source>there is no way to reach it</source>
        <translation>no hay forma de contactar con él</translation>
    </message>
    <message>
        <source>it claims another number of pieces</source>
        <translation>dice otro número de piezas</translation>
    </message>
    <message>
        <source>it sent a wrong hash tree</source>
        <translation>envió datos de comprobación falsos</translation>
    </message>
    <message>
        <source>it sent wrong data</source>
        <translation>envió datos falsos</translation>
    </message>
    <message>
        <source>it ended an answer too early</source>
        <translation>acabó una respuesta demasiado pronto</translation>
    </message>
    <message>
        <source>it sent more than the file has</source>
        <translation>envió más de lo que tiene el archivo</translation>
    </message>
    <message>
        <source>its file has another size</source>
        <translation>su archivo tiene otro tamaño</translation>
    </message>
    <message>
        <source>it claims a file of more than 16 TiB</source>
        <translation>dice tener un archivo de más de 16 TiB</translation>
    </message>
    <message>
        <source>it sent more than it said</source>
        <translation>envió más de lo que dijo</translation>
    </message>
    <message>
        <source>it ended the file too early</source>
        <translation>acabó el archivo demasiado pronto</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>no se conoce ninguna dirección</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>no se puede contactar con %1</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>no se puede contactar con %1: %2</translation>
    </message>
    <message>
        <source>%1 does not answer in time</source>
        <translation>%1 no responde a tiempo</translation>
    </message>
    <message>
        <source>%1 gave no answer</source>
        <translation>%1 no respondió</translation>
    </message>
    <message>
        <source>%1 answers nonsense: %2</source>
        <translation>%1 responde sin sentido: %2</translation>
    </message>
    <message>
        <source>%1 answers something else</source>
        <translation>%1 responde otra cosa</translation>
    </message>
    <message>
        <source>the connection to %1 broke: %2</source>
        <translation>la conexión con %1 se cortó: %2</translation>
    </message>
    <message>
        <source>%1 is being left</source>
        <translation>se está dejando %1</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 no está conectado</translation>
    </message>
    <message>
        <source>%1 does not let us log in</source>
        <translation>%1 no deja iniciar sesión</translation>
    </message>
    <message>
        <source>%1 gave a ticket that is not ours</source>
        <translation>%1 dio un pase que no es el nuestro</translation>
    </message>
    <message>
        <source>there is no ticket to show at a second home</source>
        <translation>falta el pase para un segundo índice</translation>
    </message>
    <message>
        <source>this account is in use by another computer</source>
        <translation>otro ordenador usa esta cuenta</translation>
    </message>
    <message>
        <source>the index at %1 shows another key than before: either it was set up anew, or somebody else answers in its place</source>
        <translation>el índice en %1 muestra otra clave que antes: o se instaló de nuevo, o responde otro en su lugar</translation>
    </message>
    <message>
        <source>the index sent more results than were asked for</source>
        <translation>el índice envió más resultados de los pedidos</translation>
    </message>
    <message>
        <source>the index did not send the end of a search</source>
        <translation>el índice no envió el final de una búsqueda</translation>
    </message>
    <message>
        <source>the index answered a list of files with nonsense</source>
        <translation>el índice respondió sin sentido a una lista de archivos</translation>
    </message>
    <message>
        <source>answered %1 %2</source>
        <translation>respondió %1 %2</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>se agotó el tiempo</translation>
    </message>
    <message>
        <source>another key answered</source>
        <translation>respondió otra clave</translation>
    </message>
    <message>
        <source>something else answered</source>
        <translation>respondió otra cosa</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>its name is not found</source>
        <translation>no se encuentra su nombre</translation>
    </message>
    <message>
        <source>it is asked for pieces only</source>
        <translation>solo se le piden piezas</translation>
    </message>
    <message>
        <source>not logged in at the index that names this peer</source>
        <translation>sin sesión en el índice que conoce a esta persona</translation>
    </message>
    <message>
        <source>its hash tree is longer than the file&apos;s</source>
        <translation>sus datos de comprobación son más largos que los del archivo</translation>
    </message>
    <message>
        <source>its piece map does not fit the file</source>
        <translation>sus piezas no encajan con el archivo</translation>
    </message>
    <message>
        <source>it sent other bytes than those that were asked</source>
        <translation>envió otros datos que los pedidos</translation>
    </message>
    <message>
        <source>it sends other bytes than those that were asked</source>
        <translation>envía otros datos que los pedidos</translation>
    </message>
    <message>
        <source>it does not read what is sent to it</source>
        <translation>no lee lo que se le envía</translation>
    </message>
    <message>
        <source>another link took its place</source>
        <translation>otro enlace ocupó su lugar</translation>
    </message>
    <message>
        <source>the list of members is not signed by the index</source>
        <translation>el índice no firmó la lista de miembros</translation>
    </message>
    <message>
        <source>the list of members has expired, or a clock is wrong</source>
        <translation>la lista de miembros caducó, o un reloj va mal</translation>
    </message>
    <message>
        <source>beer2beer needs a user name without white space</source>
        <translation>beer2beer necesita un nombre de usuario sin espacios</translation>
    </message>
    <message>
        <source>beer2beer needs a password without white space</source>
        <translation>beer2beer necesita una contraseña sin espacios</translation>
    </message>
    <message>
        <source>too much is being asked of %1</source>
        <translation>se le pide demasiado a %1</translation>
    </message>
    <message>
        <source>beer2beer has no hash trees</source>
        <translation>beer2beer no tiene datos de comprobación</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>it cannot be reached: %1</source>
        <translation>no se puede contactar con él: %1</translation>
    </message>
    <message>
        <source>it closed the connection</source>
        <translation>cerró la conexión</translation>
    </message>
    <message>
        <source>it has gone silent</source>
        <translation>se ha quedado en silencio</translation>
    </message>
    <message>
        <source>it answers nonsense</source>
        <translation>responde sin sentido</translation>
    </message>
    <message>
        <source>the user name or the password is wrong</source>
        <translation>el nombre de usuario o la contraseña no es correcto</translation>
    </message>
    <message>
        <source>log in first</source>
        <translation>primero hay que iniciar sesión</translation>
    </message>
    <message>
        <source>it is busy, try again soon</source>
        <translation>está ocupado, inténtalo pronto</translation>
    </message>
    <message>
        <source>it is not there (any more)</source>
        <translation>no está (o ya no está)</translation>
    </message>
    <message>
        <source>the file is shorter</source>
        <translation>el archivo es más corto</translation>
    </message>
    <message>
        <source>the other side refused without saying why</source>
        <translation>el otro lado se negó sin decir por qué</translation>
    </message>
    <message>
        <source>a beer2beer index can only be asked for words</source>
        <translation>a un índice de beer2beer solo se le pueden pedir palabras</translation>
    </message>
    <message>
        <source>the file is too large for this network</source>
        <translation>el archivo es demasiado grande para esta red</translation>
    </message>
    <message>
        <source>no super-peer answers by way of %1</source>
        <translation>ningún super-par responde a través de %1</translation>
    </message>
    <message>
        <source>the super-peer cannot be reached</source>
        <translation>no se puede contactar con el super-par</translation>
    </message>
    <message>
        <source>not logged in at a super-peer</source>
        <translation>sin sesión en un super-par</translation>
    </message>
    <message>
        <source>too many searches wait for the super-peer</source>
        <translation>demasiadas búsquedas esperan al super-par</translation>
    </message>
    <message>
        <source>the super-peer&apos;s answer was cut short or made no sense</source>
        <translation>la respuesta del super-par llegó cortada o sin sentido</translation>
    </message>
    <message>
        <source>there is nothing to send</source>
        <translation>no hay nada que enviar</translation>
    </message>
    <message>
        <source>AlaKazaam knows no hash trees</source>
        <translation>AlaKazaam no conoce datos de comprobación</translation>
    </message>
    <message>
        <source>%1 sends no file but nonsense</source>
        <translation>%1 no envía un archivo, sino cosas sin sentido</translation>
    </message>
    <message>
        <source>%1 sends a file of another size</source>
        <translation>%1 envía un archivo de otro tamaño</translation>
    </message>
    <message>
        <source>%1 sends more than the file has</source>
        <translation>%1 envía más de lo que tiene el archivo</translation>
    </message>
    <message>
        <source>%1 hung up without a word</source>
        <translation>%1 colgó sin decir nada</translation>
    </message>
    <message>
        <source>%1 hung up before the end of the file</source>
        <translation>%1 colgó antes del final del archivo</translation>
    </message>
    <message>
        <source>%1 ended before the end of the file</source>
        <translation>%1 acabó antes del final del archivo</translation>
    </message>
    <message>
        <source>AlaKazaam needs a port where others can call us</source>
        <translation>AlaKazaam necesita un puerto donde otros puedan llamarnos</translation>
    </message>
    <message>
        <source>the super-peer %1 does not let us in</source>
        <translation>el super-par %1 no nos deja entrar</translation>
    </message>
    <message>
        <source>%1 is no super-peer of AlaKazaam</source>
        <translation>%1 no es un super-par de AlaKazaam</translation>
    </message>
    <message>
        <source>the query looks for nothing or is too long</source>
        <translation>la búsqueda no busca nada o es demasiado larga</translation>
    </message>
    <message>
        <source>the file is no longer what was shared</source>
        <translation>el archivo ya no es el que se compartió</translation>
    </message>
    <message>
        <source>log in at the index that names this peer</source>
        <translation>hay que iniciar sesión en el índice que conoce a esta persona</translation>
    </message>
    <message>
        <source>the file has only %1 bytes</source>
        <translation>el archivo solo tiene %1 bytes</translation>
    </message>
    <message>
        <source>all upload slots are in use; you are number %1 in the queue</source>
        <translation>todos los puestos de envío están ocupados; eres el número %1 de la cola</translation>
    </message>
    <message>
        <source>all upload slots are in use and the queue is full</source>
        <translation>todos los puestos de envío están ocupados y la cola está llena</translation>
    </message>
    <message>
        <source>show a ticket of an index that this peer has joined</source>
        <translation>hace falta el pase de un índice al que esta persona se haya unido</translation>
    </message>
    <message>
        <source>these pieces have not been downloaded here yet</source>
        <translation>esas piezas aún no se han descargado allí</translation>
    </message>
    <message>
        <source>too many hash trees are being sent</source>
        <translation>se están enviando demasiados datos de comprobación</translation>
    </message>
    <message>
        <source>the ticket was issued to another key</source>
        <translation>el pase se dio a otra clave</translation>
    </message>
    <message>
        <source>the ticket has expired, or a clock is wrong</source>
        <translation>el pase caducó, o un reloj va mal</translation>
    </message>
    <message>
        <source>the ticket is from an index that is not trusted here</source>
        <translation>el pase es de un índice en el que allí no se confía</translation>
    </message>
    <message>
        <source>the ticket&apos;s signature is wrong</source>
        <translation>la firma del pase no es correcta</translation>
    </message>
    <message>
        <source>this is an index: files are at the peers</source>
        <translation>esto es un índice: los archivos los tienen las personas</translation>
    </message>
    <message>
        <source>this is a peer, not an index</source>
        <translation>esto es una persona, no un índice</translation>
    </message>
    <message>
        <source>the index is just being started</source>
        <translation>el índice se está iniciando</translation>
    </message>
    <message>
        <source>too many requests of yours are under way</source>
        <translation>hay demasiadas peticiones tuyas en curso</translation>
    </message>
    <message>
        <source>too many searches of yours in this second</source>
        <translation>demasiadas búsquedas tuyas en este segundo</translation>
    </message>
    <message>
        <source>too many searches are under way</source>
        <translation>hay demasiadas búsquedas en curso</translation>
    </message>
    <message>
        <source>too many searches wait</source>
        <translation>hay demasiadas búsquedas en espera</translation>
    </message>
    <message>
        <source>too many event streams are open</source>
        <translation>hay demasiadas conexiones de avisos abiertas</translation>
    </message>
    <message>
        <source>too many passwords from your address are being checked</source>
        <translation>se están comprobando demasiadas contraseñas de tu dirección</translation>
    </message>
    <message>
        <source>this key is not logged in at this index: POST /v1/sessions first</source>
        <translation>sin sesión en este índice (POST /v1/sessions)</translation>
    </message>
    <message>
        <source>a standby asks for nothing before it is active here</source>
        <translation>una reserva no pide nada antes de estar activa aquí</translation>
    </message>
    <message>
        <source>this key is logged in here with an account of its own</source>
        <translation>esta clave tiene aquí sesión con una cuenta propia</translation>
    </message>
    <message>
        <source>there is no letter or digit in it to search for: type a word of a name</source>
        <translation>no contiene letras ni cifras que buscar: escribe una palabra de un nombre</translation>
    </message>
    <message>
        <source>the query only says what to leave out: it needs a word, a filter or *</source>
        <translation>la búsqueda solo dice qué excluir: necesita una palabra, un filtro o *</translation>
    </message>
    <message>
        <source>the query is longer than %1 characters</source>
        <translation>la búsqueda supera los %1 caracteres</translation>
    </message>
    <message>
        <source>the query has more than %1 words</source>
        <translation>la búsqueda tiene más de %1 palabras</translation>
    </message>
    <message>
        <source>the query looks for nothing</source>
        <translation>la búsqueda no busca nada</translation>
    </message>
    <message>
        <source>a filter cannot be excluded: -%1</source>
        <translation>un filtro no se puede excluir: -%1</translation>
    </message>
    <message>
        <source>cannot read the size &apos;%1&apos;; examples: &gt;100M, 1M-2G, &lt;4K</source>
        <translation>no se puede leer el tamaño «%1»; ejemplos: &gt;100M, 1M-2G, &lt;4K</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one content id</source>
        <translation>«%1» no es un identificador de contenido</translation>
    </message>
    <message>
        <source>%1: needs a value</source>
        <translation>%1: necesita un valor</translation>
    </message>
    <message>
        <source>unknown type &apos;%1&apos;; known: audio, video, image, document, archive, program, disc, text</source>
        <translation>tipo «%1» desconocido; conocidos: audio, video, image, document, archive, program, disc, text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an extension</source>
        <translation>«%1» no es una extensión</translation>
    </message>
    <message>
        <source>the account does not know this key or password</source>
        <translation>la cuenta no conoce esta clave o contraseña</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>contraseña incorrecta</translation>
    </message>
    <message>
        <source>this index takes new accounts by invite only</source>
        <translation>este índice solo acepta cuentas nuevas con invitación</translation>
    </message>
    <message>
        <source>the invite is unknown, used up or too old</source>
        <translation>la invitación es desconocida, está agotada o es demasiado antigua</translation>
    </message>
    <message>
        <source>a user name has 1 to %1 printable characters</source>
        <translation>un nombre de usuario tiene de 1 a %1 caracteres imprimibles</translation>
    </message>
    <message>
        <source>a guest&apos;s name has 1 to %1 printable characters</source>
        <translation>el nombre de un invitado tiene de 1 a %1 caracteres imprimibles</translation>
    </message>
    <message>
        <source>a password has at most %1 bytes</source>
        <translation>una contraseña tiene como mucho %1 bytes</translation>
    </message>
    <message>
        <source>this index has no passwords for the seed networks</source>
        <translation>este índice no tiene contraseñas para las redes seed</translation>
    </message>
    <message>
        <source>this account or key is banned</source>
        <translation>esta cuenta o clave está bloqueada</translation>
    </message>
    <message>
        <source>this index takes no further accounts</source>
        <translation>este índice no acepta más cuentas</translation>
    </message>
    <message>
        <source>this name is taken, and its owner does not let the seed networks use it</source>
        <translation>este nombre está ocupado, y su dueño no lo permite en las redes seed</translation>
    </message>
    <message>
        <source>there is no such registration (any more)</source>
        <translation>ese registro no existe (o ya no)</translation>
    </message>
    <message>
        <source>no account of that name is banned</source>
        <translation>ninguna cuenta con ese nombre está bloqueada</translation>
    </message>
    <message>
        <source>an invite has 1 to %1 uses</source>
        <translation>una invitación vale de 1 a %1 veces</translation>
    </message>
    <message>
        <source>there are %1 invites already</source>
        <translation>ya hay %1 invitaciones</translation>
    </message>
    <message>
        <source>too many guests are here</source>
        <translation>hay demasiados invitados</translation>
    </message>
    <message>
        <source>too many visitors are here</source>
        <translation>hay demasiados visitantes</translation>
    </message>
    <message>
        <source>the index is not open yet</source>
        <translation>el índice aún no está abierto</translation>
    </message>
    <message>
        <source>the index is not open</source>
        <translation>el índice no está abierto</translation>
    </message>
    <message>
        <source>the index is still loading</source>
        <translation>el índice aún se está cargando</translation>
    </message>
    <message>
        <source>the peer is not logged in</source>
        <translation>la persona no ha iniciado sesión</translation>
    </message>
    <message>
        <source>the index has no memory for passwords now</source>
        <translation>el índice no tiene ahora memoria para contraseñas</translation>
    </message>
    <message>
        <source>too many passwords wait to be checked, try again soon</source>
        <translation>hay demasiadas contraseñas por comprobar, inténtalo pronto</translation>
    </message>
    <message>
        <source>too many batches wait to be published, send fewer at once</source>
        <translation>hay demasiadas listas por publicar</translation>
    </message>
    <message>
        <source>too many searches wait, try again soon</source>
        <translation>hay demasiadas búsquedas en espera, inténtalo pronto</translation>
    </message>
    <message>
        <source>a peer states at most %1 addresses, each a host and a port</source>
        <translation>una persona indica como mucho %1 direcciones, cada una con host y puerto</translation>
    </message>
    <message>
        <source>a peer announces at most %1 downloads</source>
        <translation>una persona anuncia como mucho %1 descargas</translation>
    </message>
    <message>
        <source>the index knows too many downloads already</source>
        <translation>el índice ya conoce demasiadas descargas</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one peer</source>
        <translation>este índice acepta como mucho %1 archivos de una persona</translation>
    </message>
    <message>
        <source>this index takes at most %1 files of one visitor</source>
        <translation>este índice acepta como mucho %1 archivos de un visitante</translation>
    </message>
    <message>
        <source>this index takes no more files of visitors</source>
        <translation>este índice no acepta más archivos de visitantes</translation>
    </message>
    <message>
        <source>the index has used up its document numbers</source>
        <translation>el índice ha agotado sus números de documento</translation>
    </message>
    <message>
        <source>the index has used up its list numbers</source>
        <translation>el índice ha agotado sus números de lista</translation>
    </message>
    <message>
        <source>the list is at another revision: publish everything again</source>
        <translation>la lista está en otra versión: hay que publicar todo de nuevo</translation>
    </message>
    <message>
        <source>searches are kept for accounts of this index only</source>
        <translation>las búsquedas solo se guardan para cuentas de este índice</translation>
    </message>
    <message>
        <source>a search that is kept needs a word: &apos;%1&apos; has none</source>
        <translation>una búsqueda guardada necesita una palabra: «%1» no tiene ninguna</translation>
    </message>
    <message>
        <source>at most %1 searches are kept for one account</source>
        <translation>se guardan como mucho %1 búsquedas por cuenta</translation>
    </message>
    <message>
        <source>this index keeps too many searches to take &apos;%1&apos;</source>
        <translation>este índice ya guarda demasiadas búsquedas para aceptar «%1»</translation>
    </message>
    <message>
        <source>too many invites are open</source>
        <translation>hay demasiadas invitaciones abiertas</translation>
    </message>
    <message>
        <source>an index is no neighbour of its own</source>
        <translation>un índice no es vecino de sí mismo</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here: its owner must be asked</source>
        <translation>este índice fue quitado de los vecinos allí: hay que preguntar a quien lo aloja</translation>
    </message>
    <message>
        <source>this index was removed from the neighbours here</source>
        <translation>este índice fue quitado de los vecinos allí</translation>
    </message>
    <message>
        <source>this neighbour was removed</source>
        <translation>este vecino fue quitado</translation>
    </message>
    <message>
        <source>the newcomer has other neighbours already</source>
        <translation>el recién llegado ya tiene otros vecinos</translation>
    </message>
    <message>
        <source>this neighbour token is not known here, used up or too old</source>
        <translation>esta invitación de vecino es desconocida, está agotada o es demasiado antigua</translation>
    </message>
    <message>
        <source>a neighbour token is needed, or the key must be entered by this index&apos;s owner</source>
        <translation>hace falta una invitación de vecino, o que quien aloja ese índice introduzca la clave</translation>
    </message>
    <message>
        <source>both have other neighbours already</source>
        <translation>ambos tienen ya otros vecinos</translation>
    </message>
    <message>
        <source>it is the other side that admits</source>
        <translation>es el otro lado quien admite</translation>
    </message>
    <message>
        <source>this index is only starting</source>
        <translation>este índice se está iniciando</translation>
    </message>
    <message>
        <source>this index is stopping</source>
        <translation>este índice se está parando</translation>
    </message>
    <message>
        <source>a neighbour&apos;s link needs its key: ask its owner for the whole link</source>
        <translation>el enlace de un vecino necesita su clave: pide el enlace entero a quien lo aloja</translation>
    </message>
    <message>
        <source>this is the link of this index itself</source>
        <translation>este es el enlace de este mismo índice</translation>
    </message>
    <message>
        <source>this index has neighbours already: let the other one join them, with an invite from here</source>
        <translation>este índice ya tiene vecinos: deja que el otro se una a ellos, con una invitación de aquí</translation>
    </message>
    <message>
        <source>its overlay is open to everybody: start this index with --overlay open to join it</source>
        <translation>su red está abierta a todos: para unirte, permite también aquí que cualquier índice sea vecino (--overlay open)</translation>
    </message>
    <message>
        <source>the membership that it gave is not good</source>
        <translation>la pertenencia que dio no es válida</translation>
    </message>
    <message>
        <source>this index has other neighbours by now</source>
        <translation>este índice ya tiene otros vecinos</translation>
    </message>
    <message>
        <source>there is no such neighbour</source>
        <translation>no existe ese vecino</translation>
    </message>
    <message>
        <source>this overlay is closed: a neighbour token is needed</source>
        <translation>esta red está cerrada: hace falta una invitación de vecino</translation>
    </message>
    <message>
        <source>this index was admitted by one that was removed here</source>
        <translation>este índice fue admitido por uno que allí fue quitado</translation>
    </message>
    <message>
        <source>this index was admitted through %1 others: let one of those admit the newcomer</source>
        <translation>este índice fue admitido a través de otros %1: deja que uno de ellos admita al recién llegado</translation>
    </message>
    <message>
        <source>too many tries from your address: wait a minute</source>
        <translation>demasiados intentos desde tu dirección: espera un minuto</translation>
    </message>
    <message>
        <source>too many links are open</source>
        <translation>hay demasiados enlaces abiertos</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no neighbour: this network has no linked indexes</source>
        <translation>«%1» no es un vecino: esta red no tiene índices enlazados</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no key: a neighbour&apos;s link needs one</source>
        <translation>«%1» no tiene clave: el enlace de un vecino la necesita</translation>
    </message>
    <message>
        <source>an AlaKazaam network does not tell who is there</source>
        <translation>una red AlaKazaam no dice quién está</translation>
    </message>
    <message>
        <source>the node is not running</source>
        <translation>Potluck no está en marcha</translation>
    </message>
    <message>
        <source>the node has ended</source>
        <translation>Potluck ha terminado</translation>
    </message>
    <message>
        <source>there is no transfer %1</source>
        <translation>no hay ninguna transferencia %1</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonado</translation>
    </message>
    <message>
        <source>the transfer was cancelled</source>
        <translation>se canceló la transferencia</translation>
    </message>
    <message>
        <source>an upload is ended by who downloads</source>
        <translation>un envío lo termina quien descarga</translation>
    </message>
    <message>
        <source>cannot make the control socket in %1: %2</source>
        <translation>no se puede crear el socket de control en %1: %2</translation>
    </message>
    <message>
        <source>cannot listen on the control socket: %1</source>
        <translation>no se puede usar el socket de control: %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1</source>
        <translation>no se puede crear la carpeta de datos %1</translation>
    </message>
    <message>
        <source>cannot make the data directory %1 private</source>
        <translation>no se puede hacer privada la carpeta de datos %1</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1: is there room?</source>
        <translation>no se puede escribir en la carpeta de datos %1: ¿hay espacio?</translation>
    </message>
    <message>
        <source>cannot write in the data directory %1</source>
        <translation>no se puede escribir en la carpeta de datos %1</translation>
    </message>
    <message>
        <source>cannot listen in the data directory %1</source>
        <translation>no se puede abrir un socket en la carpeta de datos %1</translation>
    </message>
    <message>
        <source>another node is running on %1</source>
        <translation>ya hay otro Potluck en marcha en %1</translation>
    </message>
    <message>
        <source>Potluck runs on %1 already, but does not answer</source>
        <translation>Potluck ya está en marcha en %1, pero no responde</translation>
    </message>
    <message>
        <source>no peer has the id 0</source>
        <translation>ninguna persona tiene el id 0</translation>
    </message>
    <message>
        <source>this node has not joined %1</source>
        <translation>no te has unido a %1</translation>
    </message>
    <message>
        <source>The index %1 cannot be reached itself, so nobody can say where %2 is now.</source>
        <translation>El propio índice %1 no está accesible, así que nadie puede decir dónde está %2 ahora.</translation>
    </message>
    <message>
        <source>The index %1 does not answer, so nobody can say where %2 is now.</source>
        <translation>El índice %1 no responde, así que nadie puede decir dónde está %2 ahora.</translation>
    </message>
    <message>
        <source>%1 is not registered at %2 any more.</source>
        <translation>%1 ya no tiene registro en %2.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Eres tú.</translation>
    </message>
    <message>
        <source>%1 is offline; it came to %2 last on %3.</source>
        <translation>%1 está sin conexión; estuvo en %2 por última vez el %3.</translation>
    </message>
    <message>
        <source>%1 uses a program of a seed network, which can only be called to fetch a file.</source>
        <translation>%1 usa un programa de una red seed, al que solo se puede llamar para obtener un archivo.</translation>
    </message>
    <message>
        <source>%1 told %2 no address where it can be called.</source>
        <translation>%1 no dijo a %2 ninguna dirección donde llamar.</translation>
    </message>
    <message>
        <source>%1 can be reached: it answers at %2.</source>
        <translation>Se puede contactar con %1: responde en %2.</translation>
    </message>
    <message>
        <source>%1 was not called.</source>
        <translation>No se llamó a %1.</translation>
    </message>
    <message>
        <source>Somebody else answers at %1, with another key than %2&apos;s: perhaps its address changed.</source>
        <translation>En %1 responde otra persona, con una clave distinta de la de %2: quizá cambió su dirección.</translation>
    </message>
    <message>
        <source>What answers at %1 is not Potluck: perhaps the address of %2 changed.</source>
        <translation>Lo que responde en %1 no es Potluck: quizá cambió la dirección de %2.</translation>
    </message>
    <message>
        <source>%1 can only be called from the computer that it runs on: its address is %2.</source>
        <translation>A %1 solo se le puede llamar desde su propio ordenador: su dirección es %2.</translation>
    </message>
    <message>
        <source>%1 could not call it at %2 either: %3 is behind a router without an open port.</source>
        <translation>Tampoco %1 pudo llamar a %2: %3 está tras un router sin puerto abierto.</translation>
    </message>
    <message>
        <source>The address of %1, %2, is one inside a home or office: it can be called from there only.</source>
        <translation>La dirección de %1, %2, es interna de una casa u oficina: solo se puede llamar desde allí.</translation>
    </message>
    <message>
        <source>%1 could call it, but nothing comes back from %2 to this computer: a firewall between here and there is in the way.</source>
        <translation>%1 pudo llamar, pero de %2 no vuelve nada a este ordenador: un cortafuegos lo impide por el camino.</translation>
    </message>
    <message>
        <source>Nothing comes back from %1: %2 is behind a router without an open port, or its computer sleeps.</source>
        <translation>De %1 no vuelve nada: %2 está tras un router sin puerto abierto, o su ordenador está en reposo.</translation>
    </message>
    <message>
        <source>%1 refuses to be called: %2 has just ended, or a firewall turns callers away.</source>
        <translation>%1 rechaza las llamadas: %2 acaba de terminar, o un cortafuegos las rechaza.</translation>
    </message>
    <message>
        <source>the index ended meanwhile</source>
        <translation>el índice terminó entretanto</translation>
    </message>
    <message>
        <source>this node hosts no index</source>
        <translation>aquí no se aloja ningún índice</translation>
    </message>
    <message>
        <source>the index is just being started: try again in a moment</source>
        <translation>el índice se está iniciando: inténtalo de nuevo en un momento</translation>
    </message>
    <message>
        <source>this node is nothing but an index: end the program to end it</source>
        <translation>esto es solo un índice: cierra el programa para cerrarlo</translation>
    </message>
    <message>
        <source>this node is an index only: it shares and downloads nothing</source>
        <translation>esto es solo un índice: no comparte ni descarga nada</translation>
    </message>
    <message>
        <source>this node hosts no index to invite to</source>
        <translation>aquí no se aloja ningún índice al que invitar</translation>
    </message>
    <message>
        <source>this node hosts no index that could have neighbours</source>
        <translation>aquí no se aloja ningún índice que pueda tener vecinos</translation>
    </message>
    <message>
        <source>this is you: stop hosting instead</source>
        <translation>eres tú: deja de alojar en su lugar</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address to listen on, such as 0.0.0.0:7700 or [::]:7700</source>
        <translation>«%1» no es una dirección de escucha, como 0.0.0.0:7700 o [::]:7700</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no address that others could call</source>
        <translation>«%1» no es una dirección a la que otros puedan llamar</translation>
    </message>
    <message>
        <source>a name is one line of at most %1 bytes</source>
        <translation>un nombre es una línea de como mucho %1 bytes</translation>
    </message>
    <message>
        <source>a name has 1 to %1 letters, digits and other signs that show</source>
        <translation>un nombre tiene de 1 a %1 letras, cifras y otros signos visibles</translation>
    </message>
    <message>
        <source>the index was left meanwhile</source>
        <translation>entretanto se dejó el índice</translation>
    </message>
    <message>
        <source>an index was left meanwhile</source>
        <translation>entretanto se dejó un índice</translation>
    </message>
    <message>
        <source>the index that was browsed is not joined any more</source>
        <translation>ya no estás en el índice que mirabas</translation>
    </message>
    <message>
        <source>the index does not answer</source>
        <translation>el índice no responde</translation>
    </message>
    <message>
        <source>no peer here is called %1</source>
        <translation>aquí nadie se llama %1</translation>
    </message>
    <message>
        <source>this is the index that is hosted here: stop hosting it</source>
        <translation>este es el índice alojado aquí: deja de alojarlo</translation>
    </message>
    <message>
        <source>%1 searches are kept already: drop one first</source>
        <translation>ya hay %1 búsquedas guardadas: quita antes una</translation>
    </message>
    <message>
        <source>there is no such search any more</source>
        <translation>esa búsqueda ya no existe</translation>
    </message>
    <message>
        <source>this is not the link of a shared file</source>
        <translation>no es el enlace de un archivo compartido</translation>
    </message>
    <message>
        <source>these are too many links at once</source>
        <translation>son demasiados enlaces a la vez</translation>
    </message>
    <message>
        <source>these are too many patterns</source>
        <translation>son demasiados patrones</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has a slash: a pattern is of one name, as *.tmp</source>
        <translation>«%1» tiene una barra: un patrón es de un nombre, como *.tmp</translation>
    </message>
    <message>
        <source>&apos;%1...&apos; is longer than a name can be</source>
        <translation>«%1...» es más largo de lo que puede ser un nombre</translation>
    </message>
    <message>
        <source>can be called at %1</source>
        <translation>se le puede llamar en %1</translation>
    </message>
    <message>
        <source>cannot be called: %1</source>
        <translation>no se le puede llamar: %1</translation>
    </message>
    <message>
        <source>cannot be called at %1: %2</source>
        <translation>no se le puede llamar en %1: %2</translation>
    </message>
    <message>
        <source>%1 takes its place</source>
        <translation>lo sustituye %1</translation>
    </message>
    <message>
        <source>it does not take what is shared here: %1</source>
        <translation>no acepta lo que se comparte aquí: %1</translation>
    </message>
    <message>
        <source>this node has not joined any index yet</source>
        <translation>aún no te has unido a ningún índice</translation>
    </message>
    <message>
        <source>no index can be reached</source>
        <translation>no se puede acceder a ningún índice</translation>
    </message>
    <message>
        <source>no index answered in time</source>
        <translation>ningún índice respondió a tiempo</translation>
    </message>
    <message>
        <source>this link is of a network that this node has not joined: join it first</source>
        <translation>este enlace es de una red a la que no te has unido: únete antes</translation>
    </message>
    <message>
        <source>nobody here knows this file</source>
        <translation>nadie aquí conoce este archivo</translation>
    </message>
    <message>
        <source>only a peer becomes a supernode</source>
        <translation>solo una persona puede convertirse en supernodo</translation>
    </message>
    <message>
        <source>what %1 says of the neighbours is damaged: %2</source>
        <translation>lo que dice %1 de los vecinos está dañado: %2</translation>
    </message>
    <message>
        <source>the membership in %1 is not this index&apos;s</source>
        <translation>la pertenencia en %1 no es de este índice</translation>
    </message>
    <message>
        <source>hours of other limits begin at one time of the day and end at another</source>
        <translation>las horas con otros límites empiezan a una hora y acaban a otra</translation>
    </message>
    <message>
        <source>hours of other limits need a day of the week</source>
        <translation>las horas con otros límites necesitan un día de la semana</translation>
    </message>
    <message>
        <source>at most %1 addresses can be given</source>
        <translation>se pueden dar como mucho %1 direcciones</translation>
    </message>
    <message>
        <source>the download folder %1 is no whole path</source>
        <translation>la carpeta de descargas %1 no es una ruta completa</translation>
    </message>
    <message>
        <source>cannot write in the download folder %1</source>
        <translation>no se puede escribir en la carpeta de descargas %1</translation>
    </message>
    <message>
        <source>between 1 and %1 uploads go on at once</source>
        <translation>a la vez hay entre 1 y %1 envíos</translation>
    </message>
    <message>
        <source>one peer gets between 1 and all %1 uploads</source>
        <translation>una persona recibe entre 1 y los %1 envíos</translation>
    </message>
    <message>
        <source>between 1 and %1 downloads go on at once</source>
        <translation>a la vez hay entre 1 y %1 descargas</translation>
    </message>
    <message>
        <source>at most %1 times of other limits can be kept</source>
        <translation>se pueden guardar como mucho %1 horarios con otros límites</translation>
    </message>
    <message>
        <source>the settings in %1 are damaged (%2)</source>
        <translation>los ajustes de %1 están dañados (%2)</translation>
    </message>
    <message>
        <source>reading %1 failed: %2</source>
        <translation>falló la lectura de %1: %2</translation>
    </message>
    <message>
        <source>%1 became shorter</source>
        <translation>%1 se ha acortado</translation>
    </message>
    <message>
        <source>%1 changed since it was shared</source>
        <translation>%1 ha cambiado desde que se comparte</translation>
    </message>
    <message>
        <source>the folder is shared but not published yet: %1</source>
        <translation>la carpeta se comparte, pero aún no se ha publicado: %1</translation>
    </message>
    <message>
        <source>this node shares nothing</source>
        <translation>aquí no se comparte nada</translation>
    </message>
    <message>
        <source>nothing is shared here</source>
        <translation>aquí no hay nada compartido</translation>
    </message>
    <message>
        <source>not shared here</source>
        <translation>aquí no se comparte</translation>
    </message>
    <message>
        <source>the path of the data directory is too long: %1</source>
        <translation>la ruta de la carpeta de datos es demasiado larga: %1</translation>
    </message>
    <message>
        <source>the membership is malformed</source>
        <translation>la pertenencia está mal formada</translation>
    </message>
    <message>
        <source>the membership is of another key</source>
        <translation>la pertenencia es de otra clave</translation>
    </message>
    <message>
        <source>the membership is of another overlay</source>
        <translation>la pertenencia es de otra red</translation>
    </message>
    <message>
        <source>a signature of the membership is wrong</source>
        <translation>una firma de la pertenencia no es correcta</translation>
    </message>
    <message>
        <source>the ticket is malformed</source>
        <translation>el pase está mal formado</translation>
    </message>
    <message>
        <source>the ticket claims too long a life</source>
        <translation>el pase dice durar demasiado</translation>
    </message>
    <message>
        <source>the file is no longer being fetched</source>
        <translation>el archivo ya no se está descargando</translation>
    </message>
    <message>
        <source>the node was stopped while it started</source>
        <translation>Potluck se detuvo mientras arrancaba</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>There is nobody to ask yet: join an index, or host one.</source>
        <translation>Aún no hay a quién preguntar: únete a un índice o aloja uno.</translation>
    </message>
    <message>
        <source>Nobody answered in time.</source>
        <translation>Nadie respondió a tiempo.</translation>
    </message>
    <message>
        <source>No index can be reached at the moment.</source>
        <translation>Ahora mismo no se puede acceder a ningún índice.</translation>
    </message>
    <message>
        <source>Nothing was found yet: the index is still loading. Try again in a moment.</source>
        <translation>Todavía no se ha encontrado nada: el índice aún se está cargando. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The index is busy. Try again in a moment.</source>
        <translation>El índice está ocupado. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The search did not work.</source>
        <translation>La búsqueda no ha funcionado.</translation>
    </message>
    <message>
        <source>The search did not work: %1.</source>
        <translation>La búsqueda no ha funcionado: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s)</source>
        <translation>
            <numerusform>%1 de %n archivo</numerusform>
            <numerusform>%1 de %n archivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n peer(s)</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from %2, %3 s</source>
        <translation>%1 de %2, %3 s</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the version</source>
        <translation>Copiar la versión</translation>
    </message>
    <message>
        <source>Potluck %1</source>
        <translation>Potluck %1</translation>
    </message>
    <message>
        <source>Share files in a group, without a cloud. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Comparte archivos en un grupo, sin nube. Software libre bajo la GNU General Public License, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Abrir la carpeta de datos</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Carpeta de descargas</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>Change the download folder</source>
        <translation>Cambiar la carpeta de descargas</translation>
    </message>
    <message>
        <source>Where downloads go</source>
        <translation>Adónde van las descargas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Share finished downloads</source>
        <translation>Compartir las descargas terminadas</translation>
    </message>
    <message>
        <source>Others can get them from you, too. If this is off, only what you chose is shared.</source>
        <translation>Otros pueden obtenerlas también de ti. Si está desactivado, no se comparte nada que tú no hayas elegido.</translation>
    </message>
    <message>
        <source>Share hidden files and folders</source>
        <translation>Compartir archivos y carpetas ocultos</translation>
    </message>
    <message>
        <source>Those whose names begin with a dot.</source>
        <translation>Aquellos cuyo nombre empieza por un punto.</translation>
    </message>
    <message>
        <source>Exclusions</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>Names of files that are never shared, with commas between; * stands for anything.</source>
        <translation>Nombres de archivos que nunca se comparten, separados por comas; * vale por cualquier cosa.</translation>
    </message>
    <message>
        <source>patterns rules exclude ignore</source>
        <translation>patrones reglas excluir ignorar filtros</translation>
    </message>
    <message>
        <source>Read shared files no faster than</source>
        <translation>Leer los archivos compartidos como máximo a</translation>
    </message>
    <message>
        <source>Each file is read once, to know it by its content.</source>
        <translation>Cada uno se lee una vez, para conocerlo por su contenido.</translation>
    </message>
    <message>
        <source>hashing speed</source>
        <translation>hashing velocidad</translation>
    </message>
    <message>
        <source>Reading of shared files</source>
        <translation>Lectura de los archivos compartidos</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>At indexes that you join from now on.</source>
        <translation>Cómo te ven los demás en los índices a los que te unas a partir de ahora.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The window reopens in it; transfers go on.</source>
        <translation>La ventana se abre de nuevo en él; las transferencias continúan.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>theme colours appearance</source>
        <translation>tema colores apariencia</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>Amplias</translation>
    </message>
    <message>
        <source>Close together</source>
        <translation>Juntas</translation>
    </message>
    <message>
        <source>Table rows</source>
        <translation>Filas de las tablas</translation>
    </message>
    <message>
        <source>compact density height</source>
        <translation>compacto densidad altura</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Go on in the tray</source>
        <translation>Seguir en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>Al cerrar la ventana</translation>
    </message>
    <message>
        <source>tray background minimise</source>
        <translation>bandeja segundo plano minimizar</translation>
    </message>
    <message>
        <source>Tell me when a download finishes</source>
        <translation>Avisarme cuando termine una descarga</translation>
    </message>
    <message>
        <source>notifications</source>
        <translation>notificaciones</translation>
    </message>
    <message>
        <source>Tell of finished downloads</source>
        <translation>Avisos de descargas terminadas</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Menos movimiento</translation>
    </message>
    <message>
        <source>Animations are off.</source>
        <translation>Las imágenes se quedan quietas.</translation>
    </message>
    <message>
        <source>animation accessibility</source>
        <translation>animación accesibilidad</translation>
    </message>
    <message>
        <source>Tell me what kept searches find</source>
        <translation>Avisarme de lo que encuentran las búsquedas guardadas</translation>
    </message>
    <message>
        <source>Tell of kept searches</source>
        <translation>Avisos de búsquedas guardadas</translation>
    </message>
    <message>
        <source>Tell me when a download needs me</source>
        <translation>Avisarme cuando una descarga me necesite</translation>
    </message>
    <message>
        <source>Tell of downloads that need you</source>
        <translation>Avisos de descargas que te necesitan</translation>
    </message>
    <message>
        <source>%1 is on: passwords and files of that network can be read by others on the way.</source>
        <translation>%1 está activado: otros pueden leer por el camino las contraseñas y los archivos de esa red.</translation>
    </message>
    <message>
        <source>Switch off again</source>
        <translation>Desactivar de nuevo</translation>
    </message>
    <message>
        <source>Hosting</source>
        <translation>Alojar</translation>
    </message>
    <message>
        <source>Your own index</source>
        <translation>Tu propio índice</translation>
    </message>
    <message>
        <source>What follows can be changed while it runs.</source>
        <translation>Lo que sigue se puede cambiar mientras funciona.</translation>
    </message>
    <message>
        <source>Show hosting</source>
        <translation>Mostrar índice</translation>
    </message>
    <message>
        <source>Start hosting</source>
        <translation>Empezar a alojar</translation>
    </message>
    <message>
        <source>Name of the index</source>
        <translation>Nombre del índice</translation>
    </message>
    <message>
        <source>What its members see.</source>
        <translation>Lo que ven sus miembros.</translation>
    </message>
    <message>
        <source>Only people with an invite may join</source>
        <translation>Solo puede unirse quien tenga invitación</translation>
    </message>
    <message>
        <source>An invite is a link that you make and give away. Otherwise everybody who has the index’s link may join.</source>
        <translation>Una invitación es un enlace que creas y das a otros. Si no, puede unirse quien conozca la dirección.</translation>
    </message>
    <message>
        <source>registration open invite</source>
        <translation>registro abierto invitación</translation>
    </message>
    <message>
        <source>Only with an invite</source>
        <translation>Solo con invitación</translation>
    </message>
    <message>
        <source>Any index may become a neighbour</source>
        <translation>Cualquier índice puede hacerse vecino</translation>
    </message>
    <message>
        <source>Neighbours pass searches to each other. Otherwise only those that you add or invite.</source>
        <translation>Los vecinos buscan unos en otros. Si no, solo los que añadas o invites.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Vecinos</translation>
    </message>
    <message>
        <source>Announce it on the local network</source>
        <translation>Anunciarlo en la red local</translation>
    </message>
    <message>
        <source>Others there find it without an invite. It tells its address and its key, nothing else.</source>
        <translation>Otros lo encuentran allí sin invitación. Dice su dirección y su clave, nada más.</translation>
    </message>
    <message>
        <source>Announce on the local network</source>
        <translation>Anunciar en la red local</translation>
    </message>
    <message>
        <source>Older networks</source>
        <translation>Redes antiguas</translation>
    </message>
    <message>
        <source>beer2beer and AlaKazaam send passwords and files in the clear: whoever is on the way between you and others can read and change them. Leave them off unless friends of yours use such programs.</source>
        <translation>beer2beer y AlaKazaam envían contraseñas y archivos sin cifrar: quien esté en el camino entre tú y los demás puede leerlos y cambiarlos. Déjalas desactivadas salvo que amigos tuyos usen esos programas.</translation>
    </message>
    <message>
        <source>seed dialects protocols</source>
        <translation>seed dialectos protocolos</translation>
    </message>
    <message>
        <source>Serve %1 programs</source>
        <translation>Atender a programas de %1</translation>
    </message>
    <message>
        <source>They may get your shared files.</source>
        <translation>Pueden obtener tus archivos compartidos.</translation>
    </message>
    <message>
        <source>%1 programs</source>
        <translation>Programas de %1</translation>
    </message>
    <message>
        <source>Let %1 programs join your index</source>
        <translation>Dejar que programas de %1 se unan a tu índice</translation>
    </message>
    <message>
        <source>Only while you host one.</source>
        <translation>Mientras alojes uno.</translation>
    </message>
    <message>
        <source>%1 at your index</source>
        <translation>%1 en tu índice</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Indexes that you joined</source>
        <translation>Índices a los que te has unido</translation>
    </message>
    <message>
        <source>join leave invite</source>
        <translation>unirse abandonar invitación</translation>
    </message>
    <message>
        <source>Look for indexes on the local network</source>
        <translation>Buscar índices en la red local</translation>
    </message>
    <message>
        <source>Those that announce themselves there.</source>
        <translation>Los que se anuncian allí.</translation>
    </message>
    <message>
        <source>Look on the local network</source>
        <translation>Buscar en la red local</translation>
    </message>
    <message>
        <source>Help an index that has too much to do</source>
        <translation>Ayudar a un índice que tiene demasiado trabajo</translation>
    </message>
    <message>
        <source>It may ask this computer to become a second index beside it.</source>
        <translation>Puede pedir a este ordenador que sea un segundo índice a su lado.</translation>
    </message>
    <message>
        <source>Help an index</source>
        <translation>Ayudar a un índice</translation>
    </message>
    <message>
        <source>Everywhere, port 7700</source>
        <translation>En todas partes, puerto 7700</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>Escuchar en</translation>
    </message>
    <message>
        <source>Addresses with ports, with commas between, such as 0.0.0.0:7700. Takes effect at the next start.</source>
        <translation>Direcciones con puertos, separadas por comas, como 0.0.0.0:7700. Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>port address</source>
        <translation>puerto dirección</translation>
    </message>
    <message>
        <source>As indexes see it</source>
        <translation>Como la ven los índices</translation>
    </message>
    <message>
        <source>Tell others this address</source>
        <translation>Dar a otros esta dirección</translation>
    </message>
    <message>
        <source>If others cannot reach you otherwise, such as home.example.org:7700. Takes effect at the next start.</source>
        <translation>Para cuando no pueden contactar contigo de otro modo, como home.example.org:7700. Vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>port address advertise router</source>
        <translation>puerto dirección anuncio router</translation>
    </message>
    <message>
        <source>Address for others</source>
        <translation>Dirección para otros</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>limit bandwidth rate</source>
        <translation>límite ancho de banda velocidad</translation>
    </message>
    <message>
        <source>Download limit</source>
        <translation>Límite de descarga</translation>
    </message>
    <message>
        <source>Of all downloads together.</source>
        <translation>De todas las descargas juntas.</translation>
    </message>
    <message>
        <source>Upload limit</source>
        <translation>Límite de envío</translation>
    </message>
    <message>
        <source>Of all uploads together.</source>
        <translation>De todos los envíos juntos.</translation>
    </message>
    <message>
        <source>Other limits at certain hours</source>
        <translation>Otros límites a ciertas horas</translation>
    </message>
    <message>
        <source>During the hours below their own limits apply.</source>
        <translation>Durante una de las franjas de abajo valen sus límites.</translation>
    </message>
    <message>
        <source>schedule plan time limit</source>
        <translation>horario plan hora límite</translation>
    </message>
    <message>
        <source>Plan of hours</source>
        <translation>Horario</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Downloads at once</source>
        <translation>Descargas a la vez</translation>
    </message>
    <message>
        <source>The others wait in the list.</source>
        <translation>Las demás esperan en la lista.</translation>
    </message>
    <message>
        <source>Uploads at once</source>
        <translation>Envíos a la vez</translation>
    </message>
    <message>
        <source>Others wait, and see their place in the queue.</source>
        <translation>Otros esperan y ven su puesto.</translation>
    </message>
    <message>
        <source>slots</source>
        <translation>slots puestos</translation>
    </message>
    <message>
        <source>Uploads at once to one peer</source>
        <translation>De ellos, a una sola persona</translation>
    </message>
    <message>
        <source>Uploads to one peer</source>
        <translation>Envíos a una persona</translation>
    </message>
    <message>
        <source>Where the desktop has no tray, closing the window ends Potluck; it tells you first.</source>
        <translation>Donde el escritorio no tiene bandeja, Potluck termina con su ventana, y te lo dice antes.</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a size each second</comment>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two parts of a duration</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>hace %n minuto</numerusform>
            <numerusform>hace %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>hace %n hora</numerusform>
            <numerusform>hace %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>hace %n día</numerusform>
            <numerusform>hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Música</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Comprimido</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Disk</source>
        <comment>disk image</comment>
        <translation>Disco</translation>
    </message>
</context>
<context>
    <name>TransferState</name>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Finding sources</source>
        <translation>Buscando fuentes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Descargando</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Comprobando</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Moviendo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Nobody online</source>
        <translation>Nadie en línea</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Uploading</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Waiting, place %1</source>
        <translation>Espera, puesto %1</translation>
    </message>
</context>
</TS>
