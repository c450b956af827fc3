#include "CMarkup.h"
#include "attributes.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#define NAME_SLOTS 1024u
#define MAX_NAMES 600u

struct cmarkup_document {
    cmarkup_node *nodes;
    size_t node_count, node_capacity;
    cmarkup_attribute *attributes;
    size_t attribute_count, attribute_capacity;
    uint8_t *pool;
    size_t pool_length, pool_capacity;
    int32_t *open;
    size_t depth, open_capacity;
    cmarkup_name names[MAX_NAMES];
    size_t name_count;
    uint16_t slots[NAME_SLOTS];
    bool keeps_script;
    size_t work;
    cmarkup_limits limits;
    htmlParserCtxtPtr context;
    int32_t status;
};

static bool grow(void **memory, size_t *capacity, size_t needed, size_t size) {
    if (needed <= *capacity) {
        return true;
    }
    size_t wanted = *capacity < 256 ? 256 : *capacity;
    while (wanted < needed) {
        if (wanted > SIZE_MAX / 2 / size) {
            return false;
        }
        wanted *= 2;
    }
    void *moved = realloc(*memory, wanted * size);
    if (moved == NULL) {
        return false;
    }
    *memory = moved;
    *capacity = wanted;
    return true;
}

static void stop(cmarkup_document *d, int32_t status) {
    if (d->status == CMARKUP_OK) {
        d->status = status;
    }
    if (d->context != NULL) {
        xmlStopParser(d->context);
    }
}

/// Offset of the copy in the pool, or UINT32_MAX.
static uint32_t keep(cmarkup_document *d, const uint8_t *bytes, size_t length) {
    if (d->pool_length + length >= UINT32_MAX || !grow((void **)&d->pool, &d->pool_capacity, d->pool_length + length, 1)) {
        stop(d, CMARKUP_NO_MEMORY);
        return UINT32_MAX;
    }
    uint32_t offset = (uint32_t)d->pool_length;
    if (length > 0) {
        memcpy(d->pool + offset, bytes, length);
    }
    d->pool_length += length;
    return offset;
}

/// Names beyond the table's size share its last entry: no page with that many element names has meaning in them.
static uint32_t intern(cmarkup_document *d, const uint8_t *name) {
    size_t length = strlen((const char *)name);
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++) {
        hash = (hash ^ name[i]) * 16777619u;
    }
    for (uint32_t slot = hash % NAME_SLOTS;; slot = (slot + 1) % NAME_SLOTS) {
        uint16_t found = d->slots[slot];
        if (found == 0) {
            if (d->name_count >= MAX_NAMES) {
                return MAX_NAMES - 1;
            }
            uint32_t offset = keep(d, name, length);
            if (offset == UINT32_MAX) {
                return 0;
            }
            d->names[d->name_count] = (cmarkup_name){offset, (uint32_t)length};
            d->name_count++;
            d->slots[slot] = (uint16_t)d->name_count;
            return (uint32_t)d->name_count - 1;
        }
        cmarkup_name known = d->names[found - 1];
        if (known.length == length && memcmp(d->pool + known.offset, name, length) == 0) {
            return found - 1u;
        }
    }
}

static cmarkup_node *append(cmarkup_document *d) {
    if (d->node_count >= d->limits.max_nodes) {
        stop(d, CMARKUP_TOO_MANY);
        return NULL;
    }
    if (!grow((void **)&d->nodes, &d->node_capacity, d->node_count + 1, sizeof(cmarkup_node))) {
        stop(d, CMARKUP_NO_MEMORY);
        return NULL;
    }
    cmarkup_node *node = &d->nodes[d->node_count];
    *node = (cmarkup_node){.parent = d->depth > 0 ? d->open[d->depth - 1] : -1, .end = (int32_t)d->node_count + 1};
    d->node_count++;
    return node;
}

static void add_attribute(cmarkup_document *d, cmarkup_node *node, const xmlChar *name, const xmlChar *value) {
    if (!grow((void **)&d->attributes, &d->attribute_capacity, d->attribute_count + 1, sizeof(cmarkup_attribute))) {
        stop(d, CMARKUP_NO_MEMORY);
        return;
    }
    size_t name_length = strlen((const char *)name), value_length = value == NULL ? 0 : strlen((const char *)value);
    uint32_t name_offset = keep(d, name, name_length), value_offset = keep(d, value, value_length);
    if (name_offset == UINT32_MAX || value_offset == UINT32_MAX) {
        return;
    }
    d->attributes[d->attribute_count] =
        (cmarkup_attribute){name_offset, (uint32_t)name_length, value_offset, (uint32_t)value_length};
    d->attribute_count++;
    node->attribute_count++;
}

static void start_element(void *user, const xmlChar *name, const xmlChar **attributes) {
    cmarkup_document *d = user;
    if (d->status != CMARKUP_OK) {
        return;
    }
    if (d->depth >= d->limits.max_depth) {
        stop(d, CMARKUP_TOO_DEEP);
        return;
    }
    cmarkup_node *node = append(d);
    if (node == NULL || !grow((void **)&d->open, &d->open_capacity, d->depth + 1, sizeof(int32_t))) {
        stop(d, CMARKUP_NO_MEMORY);
        return;
    }
    node->name = intern(d, name);
    node->first_attribute = (uint32_t)d->attribute_count;
    d->open[d->depth++] = (int32_t)d->node_count - 1;
    bool script = strcmp((const char *)name, "script") == 0;
    d->keeps_script = false;
    for (size_t i = 0; attributes != NULL && attributes[i] != NULL; i += 2) {
        add_attribute(d, node, attributes[i], attributes[i + 1]);
        if (script && attributes[i + 1] != NULL && strcmp((const char *)attributes[i], "type") == 0) {
            d->keeps_script = strstr((const char *)attributes[i + 1], "json") != NULL;
        }
    }
}

static void end_element(void *user, const xmlChar *name) {
    (void)name;
    cmarkup_document *d = user;
    if (d->depth > 0) {
        d->nodes[d->open[--d->depth]].end = (int32_t)d->node_count;
    }
}

static void characters(void *user, const xmlChar *bytes, int length) {
    cmarkup_document *d = user;
    if (d->status != CMARKUP_OK || length <= 0) {
        return;
    }
    int32_t parent = d->depth > 0 ? d->open[d->depth - 1] : -1;
    if (d->node_count > 0) {
        cmarkup_node *last = &d->nodes[d->node_count - 1];
        if (last->name == CMARKUP_TEXT && last->parent == parent && (size_t)last->offset + last->length == d->pool_length) {
            if (keep(d, bytes, (size_t)length) != UINT32_MAX) {
                last->length += (uint32_t)length;
            }
            return;
        }
    }
    cmarkup_node *node = append(d);
    if (node == NULL) {
        return;
    }
    node->name = CMARKUP_TEXT;
    uint32_t offset = keep(d, bytes, (size_t)length);
    if (offset != UINT32_MAX) {
        node->offset = offset;
        node->length = (uint32_t)length;
    }
}

/// Scripts and styles arrive here; only embedded JSON says anything of the article.
static void raw_text(void *user, const xmlChar *bytes, int length) {
    cmarkup_document *d = user;
    if (d->keeps_script) {
        characters(user, bytes, length);
    }
}

/// A stray end tag makes the parser search all open elements: the sum of these searches is bounded.
static void on_error(void *user, xmlErrorPtr error) {
    (void)error;
    cmarkup_document *d = user;
    d->work += d->depth + 1;
    if (d->work > d->limits.max_work) {
        stop(d, CMARKUP_TOO_MUCH_WORK);
    }
}

void cmarkup_initialize(void) {
    xmlInitParser();
}

cmarkup_document *cmarkup_parse(const uint8_t *bytes, size_t length, cmarkup_limits limits, int32_t *status) {
    cmarkup_document *d = calloc(1, sizeof(cmarkup_document));
    if (d == NULL) {
        *status = CMARKUP_NO_MEMORY;
        return NULL;
    }
    d->limits = limits;
    if (length > INT32_MAX) {
        length = INT32_MAX;
    }
    uint8_t *trimmed = NULL;
    if (!cmarkup_trim_attributes(bytes, length, &trimmed)) {
        *status = CMARKUP_NO_MEMORY;
        return d;
    }
    // The parser copies what it is given.
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)(trimmed == NULL ? bytes : trimmed), (int)length);
    free(trimmed);
    if (context == NULL || context->sax == NULL) {
        if (context != NULL) {
            htmlFreeParserCtxt(context);
        }
        *status = length == 0 ? CMARKUP_OK : CMARKUP_NO_MEMORY;
        return d;
    }
    d->context = context;
    htmlCtxtUseOptions(
        context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
    memset(context->sax, 0, sizeof(*context->sax));
    context->sax->startElement = start_element;
    context->sax->endElement = end_element;
    context->sax->characters = characters;
    context->sax->ignorableWhitespace = characters;
    context->sax->cdataBlock = raw_text;
    context->sax->serror = on_error;
    context->sax->initialized = XML_SAX2_MAGIC;
    context->userData = d;
    htmlParseDocument(context);
    while (d->depth > 0) {
        d->nodes[d->open[--d->depth]].end = (int32_t)d->node_count;
    }
    if (context->myDoc != NULL) {
        xmlFreeDoc(context->myDoc);
        context->myDoc = NULL;
    }
    htmlFreeParserCtxt(context);
    d->context = NULL;
    *status = d->status;
    return d;
}

const cmarkup_node *cmarkup_nodes(const cmarkup_document *document, size_t *count) {
    *count = document->node_count;
    return document->nodes;
}

const cmarkup_attribute *cmarkup_attributes(const cmarkup_document *document, size_t *count) {
    *count = document->attribute_count;
    return document->attributes;
}

const cmarkup_name *cmarkup_names(const cmarkup_document *document, size_t *count) {
    *count = document->name_count;
    return document->names;
}

const uint8_t *cmarkup_pool(const cmarkup_document *document, size_t *length) {
    *length = document->pool_length;
    return document->pool;
}

void cmarkup_free(cmarkup_document *document) {
    if (document == NULL) {
        return;
    }
    free(document->nodes);
    free(document->attributes);
    free(document->pool);
    free(document->open);
    free(document);
}
