// This library makes each fsync and fdatasync take 2 ms longer, as on a slower disk. benches/README.md says how to use it.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static int after_2_ms(const char *name, int file) {
    const struct timespec two_ms = {0, 2000000};
    nanosleep(&two_ms, 0);
    return ((int (*)(int))dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return after_2_ms("fsync", file); }
int fdatasync(int file) { return after_2_ms("fdatasync", file); }
