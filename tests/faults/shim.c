/* Lets one file operation of a process go wrong, at a place of the tester's choosing.
 *
 * Preloaded (LD_PRELOAD), it stands before the C library's file functions and counts each call that changes, or makes
 * lasting, something below FAULT_DIR: creating and truncating, writing, allocating, syncing, renaming, linking,
 * removing. Opening what is there already, reading and locking change nothing and do not count.
 *
 *   FAULT_DIR   the folder whose files are watched, as realpath() gives it
 *   FAULT_LOG   optional: a file, outside FAULT_DIR, that gets a line per counted call: its number, its name, its file
 *   FAULT_AT    the number of the call that goes wrong, from 1; without it every call is only counted
 *   FAULT_KIND  kill        SIGKILL instead of the call
 *               kill-after  SIGKILL when the call has been carried out
 *               torn        a write carries out its first half, then SIGKILL; any other call: as kill
 *               full        ENOSPC, now and ever after, wherever space is needed: removing and shortening still work
 *               io          EIO, this once
 *
 * Each process counts for itself. What is written through a shared mapping is not seen: SQLite maps only its -shm
 * file, which it rebuilds after a crash; the growing of that file is seen.
 *
 * The real work is done by raw system calls, so nothing has to be looked up while the process is still starting.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#if !defined(__linux__) || !defined(__LP64__)
#error "This shim speaks to 64-bit Linux only."
#endif

enum verdict { CARRY_OUT, FAIL, KILL, KILL_AFTER, TEAR };
enum space { NEEDS_SPACE, FREES_SPACE };

static const char *folder, *log_file, *kind;
static long at;
static atomic_long count;

__attribute__((constructor)) static void read_environment(void) {
    folder = getenv("FAULT_DIR");
    log_file = getenv("FAULT_LOG");
    kind = getenv("FAULT_KIND");
    at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
}

static _Noreturn void die(void) {
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;)
        pause();
}

static void note(long number, const char *call, const char *path) {
    char line[PATH_MAX + 64];
    long file = syscall(SYS_openat, AT_FDCWD, log_file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    int length = snprintf(line, sizeof line, "%ld %s %s\n", number, call, path);
    if (file < 0 || syscall(SYS_write, file, line, length) != length)
        abort();
    syscall(SYS_close, file);
}

static enum verdict judge(long number, enum space space) {
    if (!at || !kind || number < at)
        return CARRY_OUT;
    if (!strcmp(kind, "full")) {
        errno = ENOSPC;
        return space == NEEDS_SPACE ? FAIL : CARRY_OUT;
    }
    if (number > at)
        return CARRY_OUT;
    if (!strcmp(kind, "io")) {
        errno = EIO;
        return FAIL;
    }
    return !strcmp(kind, "kill") ? KILL : !strcmp(kind, "torn") ? TEAR : KILL_AFTER;
}

static enum verdict meet(const char *call, const char *path, enum space space) {
    size_t length = folder ? strlen(folder) : 0;
    if (!length || strncmp(path, folder, length) || path[length] != '/')
        return CARRY_OUT;
    long number = atomic_fetch_add(&count, 1) + 1;
    if (log_file)
        note(number, call, path + length + 1);
    return judge(number, space);
}

/* Where is it? An empty answer means: not below the folder. */

static const char *path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    path[length < 0 ? 0 : length] = 0;
    return path;
}

static const char *path_at(int base, const char *name, char *path) {
    char given[2 * PATH_MAX] = "", parent[PATH_MAX];
    if (name[0] != '/') {
        if (base == AT_FDCWD ? !getcwd(given, PATH_MAX) : !*path_of(base, given))
            return strcpy(path, "");
        strcat(given, "/");
    }
    strncat(given, name, PATH_MAX - 1);
    char *last = strrchr(given, '/');
    *last++ = 0;
    int length = realpath(*given ? given : "/", parent) ? snprintf(path, PATH_MAX, "%s/%s", parent, last) : PATH_MAX;
    return length < PATH_MAX ? path : strcpy(path, "");
}

/* One counted call: `whole` does it, `half` does the first half of it. `errno` is left as the call itself leaves it. */

#define TEARABLE(call, where, space, whole, half)                                                                     \
    ({                                                                                                                \
        char path_[PATH_MAX] = "";                                                                                    \
        long result_ = -1;                                                                                            \
        int before_ = errno;                                                                                          \
        const char *found_ = where;                                                                                   \
        errno = before_;                                                                                              \
        switch (meet(call, found_, space)) {                                                                          \
        case FAIL:                                                                                                    \
            break;                                                                                                    \
        case TEAR:                                                                                                    \
            half;                                                                                                     \
            die();                                                                                                    \
        case KILL:                                                                                                    \
            die();                                                                                                    \
        case KILL_AFTER:                                                                                              \
            whole;                                                                                                    \
            die();                                                                                                    \
        case CARRY_OUT:                                                                                               \
            errno = before_;                                                                                          \
            result_ = whole;                                                                                          \
        }                                                                                                             \
        result_;                                                                                                      \
    })
#define OPERATION(call, where, space, whole) TEARABLE(call, where, space, whole, (void)0)
#define FILE_OF(fd) path_of(fd, path_)
#define PATH_OF(base, name) path_at(base, name, path_)
#define ALIAS(of) __attribute__((alias(#of)))

/* Creating. Only an open that creates or empties a file counts. */

static int opened(int base, const char *name, int flags, mode_t mode) {
    int before = errno;
    int there = !syscall(SYS_faccessat, base, name, F_OK);
    errno = before;
    if (!(flags & O_TRUNC && there) && !(flags & O_CREAT && !there))
        return syscall(SYS_openat, base, name, flags, mode);
    return OPERATION(there ? "truncate" : "create", PATH_OF(base, name), there ? FREES_SPACE : NEEDS_SPACE,
                     syscall(SYS_openat, base, name, flags, mode));
}

#define MODE_AFTER(last)                                                                                              \
    ({                                                                                                                \
        va_list rest_;                                                                                                \
        va_start(rest_, last);                                                                                        \
        mode_t mode_ = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(rest_, mode_t) : 0;                \
        va_end(rest_);                                                                                                \
        mode_;                                                                                                        \
    })

int open(const char *name, int flags, ...) { return opened(AT_FDCWD, name, flags, MODE_AFTER(flags)); }
int open64(const char *name, int flags, ...) ALIAS(open);
int openat(int base, const char *name, int flags, ...) { return opened(base, name, flags, MODE_AFTER(flags)); }
int openat64(int base, const char *name, int flags, ...) ALIAS(openat);
int creat(const char *name, mode_t mode) { return opened(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *name, mode_t mode) ALIAS(creat);

int mkdirat(int base, const char *name, mode_t mode) {
    return OPERATION("mkdir", PATH_OF(base, name), NEEDS_SPACE, syscall(SYS_mkdirat, base, name, mode));
}
int mkdir(const char *name, mode_t mode) { return mkdirat(AT_FDCWD, name, mode); }

/* Writing. */

ssize_t write(int fd, const void *from, size_t size) {
    return TEARABLE("write", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_write, fd, from, size),
                    syscall(SYS_write, fd, from, size / 2));
}

ssize_t pwrite(int fd, const void *from, size_t size, off_t place) {
    return TEARABLE("pwrite", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_pwrite64, fd, from, size, place),
                    syscall(SYS_pwrite64, fd, from, size / 2, place));
}
ssize_t pwrite64(int fd, const void *from, size_t size, off_t place) ALIAS(pwrite);

static void write_half(int fd, const struct iovec *parts, int many, off_t place) {
    size_t left = 0;
    for (int i = 0; i < many; i++)
        left += parts[i].iov_len;
    left /= 2;
    for (int i = 0; i < many && left; i++) {
        size_t size = parts[i].iov_len < left ? parts[i].iov_len : left;
        if (place < 0)
            syscall(SYS_write, fd, parts[i].iov_base, size);
        else
            syscall(SYS_pwrite64, fd, parts[i].iov_base, size, place);
        place += place < 0 ? 0 : (off_t)size;
        left -= size;
    }
}

ssize_t writev(int fd, const struct iovec *parts, int many) {
    return TEARABLE("writev", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_writev, fd, parts, many),
                    write_half(fd, parts, many, -1));
}

ssize_t pwritev(int fd, const struct iovec *parts, int many, off_t place) {
    return TEARABLE("pwritev", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_pwritev, fd, parts, many, place, 0L),
                    write_half(fd, parts, many, place));
}
ssize_t pwritev64(int fd, const struct iovec *parts, int many, off_t place) ALIAS(pwritev);

ssize_t pwritev2(int fd, const struct iovec *parts, int many, off_t place, int flags) {
    return TEARABLE("pwritev", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_pwritev2, fd, parts, many, place, 0L, flags),
                    write_half(fd, parts, many, place));
}
ssize_t pwritev64v2(int fd, const struct iovec *parts, int many, off_t place, int flags) ALIAS(pwritev2);

ssize_t sendfile(int to, int from, off_t *place, size_t size) {
    return TEARABLE("sendfile", FILE_OF(to), NEEDS_SPACE, syscall(SYS_sendfile, to, from, place, size),
                    syscall(SYS_sendfile, to, from, place, size / 2));
}
ssize_t sendfile64(int to, int from, off_t *place, size_t size) ALIAS(sendfile);

ssize_t copy_file_range(int from, off_t *source, int to, off_t *place, size_t size, unsigned flags) {
    return TEARABLE("copy_file_range", FILE_OF(to), NEEDS_SPACE,
                    syscall(SYS_copy_file_range, from, source, to, place, size, flags),
                    syscall(SYS_copy_file_range, from, source, to, place, size / 2, flags));
}

/* Growing and shortening. */

static enum space room(long now, off_t size) { return size > now ? NEEDS_SPACE : FREES_SPACE; }

int ftruncate(int fd, off_t size) {
    struct stat now = {0};
    fstat(fd, &now);
    return OPERATION("truncate", FILE_OF(fd), room(now.st_size, size), syscall(SYS_ftruncate, fd, size));
}
int ftruncate64(int fd, off_t size) ALIAS(ftruncate);

int truncate(const char *name, off_t size) {
    struct stat now = {0};
    stat(name, &now);
    return OPERATION("truncate", PATH_OF(AT_FDCWD, name), room(now.st_size, size), syscall(SYS_truncate, name, size));
}
int truncate64(const char *name, off_t size) ALIAS(truncate);

int fallocate(int fd, int mode, off_t place, off_t size) {
    return OPERATION("allocate", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_fallocate, fd, mode, place, size));
}
int fallocate64(int fd, int mode, off_t place, off_t size) ALIAS(fallocate);

int posix_fallocate(int fd, off_t place, off_t size) { /* returns the error instead of setting errno */
    int before = errno;
    int error = fallocate(fd, 0, place, size) ? errno : 0;
    errno = before;
    return error;
}
int posix_fallocate64(int fd, off_t place, off_t size) ALIAS(posix_fallocate);

/* Making it last. A sync may need space: some file systems choose the place of data only then. */

int fsync(int fd) { return OPERATION("fsync", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_fsync, fd)); }
int fdatasync(int fd) { return OPERATION("fdatasync", FILE_OF(fd), NEEDS_SPACE, syscall(SYS_fdatasync, fd)); }

/* Names. A rename or link counts by its new name. */

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    return OPERATION("rename", PATH_OF(to, new), NEEDS_SPACE, syscall(SYS_renameat2, from, old, to, new, flags));
}
int renameat(int from, const char *old, int to, const char *new) { return renameat2(from, old, to, new, 0); }
int rename(const char *old, const char *new) { return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0); }

int linkat(int from, const char *old, int to, const char *new, int flags) {
    return OPERATION("link", PATH_OF(to, new), NEEDS_SPACE, syscall(SYS_linkat, from, old, to, new, flags));
}
int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int symlinkat(const char *old, int to, const char *new) {
    return OPERATION("symlink", PATH_OF(to, new), NEEDS_SPACE, syscall(SYS_symlinkat, old, to, new));
}
int symlink(const char *old, const char *new) { return symlinkat(old, AT_FDCWD, new); }

int unlinkat(int base, const char *name, int flags) {
    return OPERATION("remove", PATH_OF(base, name), FREES_SPACE, syscall(SYS_unlinkat, base, name, flags));
}
int unlink(const char *name) { return unlinkat(AT_FDCWD, name, 0); }
int rmdir(const char *name) { return unlinkat(AT_FDCWD, name, AT_REMOVEDIR); }

int remove(const char *name) {
    struct stat what;
    return !lstat(name, &what) && S_ISDIR(what.st_mode) ? rmdir(name) : unlink(name);
}
