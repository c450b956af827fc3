/// Elements with more attributes than any page has.
///
/// libxml2 compares each attribute of an element with all before it, so that a tag with a million of them would take hours.
#ifndef CMARKUP_ATTRIBUTES_H
#define CMARKUP_ATTRIBUTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Makes a copy in which the attributes that are too many are blanks, or sets `copy` to NULL when there are none. False without memory.
bool cmarkup_trim_attributes(const uint8_t *bytes, size_t length, uint8_t **copy);

#endif
