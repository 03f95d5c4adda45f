// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/sha256lanes.h"

#include "content/digest.h"

#include <intel-ipsec-mb.h>

#include <memory>

namespace Potluck::Content {
namespace {

constexpr std::size_t DigestBytes = std::tuple_size_v<Sha256Bytes>;

struct FreeManager
{
    void operator()(IMB_MGR* manager) const { free_mb_mgr(manager); }
};

struct Lanes
{
    std::unique_ptr<IMB_MGR, FreeManager> manager;
    std::size_t count = 0;
};

// The SHA instructions on two messages are as fast as 16 lanes of 512 bits, and two messages are sooner there than 16.
// All that the library's code for a kind of CPU needs is asked for: it does not look itself whether the system lets
// programs use the wide registers, and a manager made for a CPU that lacks something ends the program.
Lanes makeLanes()
{
    Lanes lanes;
    lanes.manager.reset(alloc_mb_mgr(0));
    if (!lanes.manager)
        return lanes;
    const auto has = [features = lanes.manager->features](std::uint64_t wanted) {
        return (features & wanted) == wanted;
    };
    if (has(IMB_CPUFLAGS_SSE_T2)) {
        init_mb_mgr_sse(lanes.manager.get());
        lanes.count = 2;
    } else if (has(IMB_CPUFLAGS_AVX512) && __builtin_cpu_supports("avx512bw")) {
        init_mb_mgr_avx512(lanes.manager.get());
        lanes.count = 16;
    } else if (has(IMB_CPUFLAGS_AVX2) && __builtin_cpu_supports("avx2")) {
        init_mb_mgr_avx2(lanes.manager.get());
        lanes.count = 8;
    }
    if (imb_get_errno(lanes.manager.get()) != 0)
        lanes.count = 0;
    return lanes;
}

// A manager holds the jobs of one thread and takes a while to make.
const Lanes& lanesOfThread()
{
    static thread_local const Lanes lanes = makeLanes();
    return lanes;
}

} // namespace

std::size_t sha256LaneCount()
{
    return lanesOfThread().count;
}

bool hashInLanes(const std::uint8_t* messages, std::size_t size, std::size_t count, std::uint8_t* out)
{
    IMB_MGR* const manager = lanesOfThread().manager.get();
    std::size_t done = 0;
    const auto take = [&done](const IMB_JOB* job) { done += job->status == IMB_STATUS_COMPLETED ? 1 : 0; };
    for (std::size_t i = 0; i < count; ++i) {
        IMB_JOB* const job = IMB_GET_NEXT_JOB(manager);
        job->cipher_mode = IMB_CIPHER_NULL;
        job->cipher_direction = IMB_DIR_ENCRYPT;
        job->chain_order = IMB_ORDER_HASH_CIPHER;
        job->hash_alg = IMB_AUTH_SHA_256;
        job->src = messages + i * size;
        job->hash_start_src_offset_in_bytes = 0;
        job->msg_len_to_hash_in_bytes = size;
        job->auth_tag_output = out + i * DigestBytes;
        job->auth_tag_output_len_in_bytes = DigestBytes;
        for (const IMB_JOB* ended = IMB_SUBMIT_JOB(manager); ended; ended = IMB_GET_COMPLETED_JOB(manager))
            take(ended);
    }
    while (const IMB_JOB* const ended = IMB_FLUSH_JOB(manager))
        take(ended);
    return done == count;
}

} // namespace Potluck::Content
