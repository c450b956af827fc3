#ifndef DOSSIER_CRESOURCES_H
#define DOSSIER_CRESOURCES_H

#include <stddef.h>

/// A file of the source tree, carried in the binary.
typedef struct {
    /// Path below the source tree's top, e.g. `schema/views/overview.sql`.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} dossier_resource;

size_t dossier_resource_count(void);
dossier_resource dossier_resource_at(size_t index);

#endif
