// Lexicons, SQL and the catalogue as bytes of the binary (C23 #embed), so that one file runs wherever it is copied.

#include "CResources.h"

#define DECLARE
#include "iso639.inc"
#include "files.inc"
#undef DECLARE

static const dossier_resource resources[] = {
#include "iso639.inc"
#include "files.inc"
};

size_t dossier_resource_count(void) { return sizeof resources / sizeof resources[0]; }

dossier_resource dossier_resource_at(size_t index) { return resources[index]; }
