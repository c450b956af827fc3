/// A flat view of an HTML page: elements and texts in document order, without pointers from node to node.
///
/// The page is parsed with libxml2's HTML parser through its SAX interface, so no tree is built and nothing recurses: nesting of any depth costs
/// heap only. Nothing is fetched, no entity beyond HTML's own is expanded.
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// `name` of a node that is text.
#define CMARKUP_TEXT 0xFFFFu

typedef struct cmarkup_document cmarkup_document;

typedef struct {
    int32_t parent;           ///< index of the parent element, -1 for none
    int32_t end;              ///< index after the last node of the subtree
    uint32_t name;            ///< index into the names, or CMARKUP_TEXT
    uint32_t offset;          ///< of the text in the pool (text nodes)
    uint32_t length;          ///< of the text in bytes (text nodes)
    uint32_t first_attribute; ///< index of the first attribute (elements)
    uint32_t attribute_count;
} cmarkup_node;

typedef struct {
    uint32_t name_offset, name_length;
    uint32_t value_offset, value_length;
} cmarkup_attribute;

typedef struct {
    uint32_t offset, length;
} cmarkup_name;

typedef struct {
    size_t max_nodes; ///< parsing stops when there are more
    size_t max_depth; ///< parsing stops when more elements are open
    size_t max_work;  ///< bound on the parser's searches for the start of stray end tags
} cmarkup_limits;

enum { CMARKUP_OK = 0, CMARKUP_NO_MEMORY = 1, CMARKUP_TOO_DEEP = 2, CMARKUP_TOO_MANY = 3, CMARKUP_TOO_MUCH_WORK = 4 };

/// Must be called once before the first parse when several threads will parse.
void cmarkup_initialize(void);

/// `bytes` is UTF-8 without NUL. Never NULL unless memory is exhausted. `status` tells whether a limit stopped the parser early; what was read until
/// then is in the document.
cmarkup_document *cmarkup_parse(const uint8_t *bytes, size_t length, cmarkup_limits limits, int32_t *status);

const cmarkup_node *cmarkup_nodes(const cmarkup_document *document, size_t *count);
const cmarkup_attribute *cmarkup_attributes(const cmarkup_document *document, size_t *count);
const cmarkup_name *cmarkup_names(const cmarkup_document *document, size_t *count);
const uint8_t *cmarkup_pool(const cmarkup_document *document, size_t *length);

void cmarkup_free(cmarkup_document *document);

#ifdef __cplusplus
}
#endif

#endif
