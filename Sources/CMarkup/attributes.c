#define _GNU_SOURCE
#include "attributes.h"

#include <stdlib.h>
#include <string.h>

#define MAX_ATTRIBUTES 512u
/// libxml2 cuts longer names, and reads the rest as further ones.
#define MAX_NAME 100u

typedef struct {
    const uint8_t *bytes;
    size_t length, at;
} cursor;

static bool is_letter(uint8_t byte) {
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_blank(uint8_t byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool begins_name(uint8_t byte) {
    return is_letter(byte) || byte == '_' || byte == ':' || byte == '.';
}

static bool continues_name(uint8_t byte) {
    return begins_name(byte) || byte == '-' || (byte >= '0' && byte <= '9');
}

static void skip_blanks(cursor *c) {
    while (c->at < c->length && is_blank(c->bytes[c->at])) {
        c->at++;
    }
}

static void skip_value(cursor *c) {
    skip_blanks(c);
    if (c->at >= c->length) {
        return;
    }
    uint8_t quote = c->bytes[c->at];
    if (quote == '"' || quote == '\'') {
        const uint8_t *end = memchr(c->bytes + c->at + 1, quote, c->length - c->at - 1);
        c->at = end == NULL ? c->length : (size_t)(end - c->bytes) + 1;
        return;
    }
    while (c->at < c->length && !is_blank(c->bytes[c->at]) && c->bytes[c->at] != '>') {
        c->at++;
    }
}

/// From behind a tag's name to its end. Out: where the first attribute begins that is too many, or the length when none is.
static size_t skip_tag(cursor *c) {
    size_t surplus = c->length;
    unsigned count = 0;
    while (c->at < c->length && c->bytes[c->at] != '>') {
        if (is_blank(c->bytes[c->at]) || c->bytes[c->at] == '/') {
            c->at++;
        } else if (begins_name(c->bytes[c->at])) {
            if (count++ == MAX_ATTRIBUTES) {
                surplus = c->at;
            }
            size_t end = c->at + MAX_NAME < c->length ? c->at + MAX_NAME : c->length;
            while (c->at < end && continues_name(c->bytes[c->at])) {
                c->at++;
            }
            skip_blanks(c);
            if (c->at < c->length && c->bytes[c->at] == '=') {
                c->at++;
                skip_value(c);
            }
        } else {
            while (c->at < c->length && !is_blank(c->bytes[c->at]) && c->bytes[c->at] != '>') {
                c->at++;
            }
        }
    }
    return surplus;
}

static bool equals(const uint8_t *bytes, size_t length, const char *name, size_t name_length) {
    if (length < name_length) {
        return false;
    }
    for (size_t i = 0; i < name_length; i++) {
        if ((bytes[i] | 0x20) != (uint8_t)name[i]) {
            return false;
        }
    }
    return true;
}

/// Scripts and styles hold no tags.
static void skip_raw_text(cursor *c, const char *name, size_t name_length) {
    while (c->at < c->length) {
        const uint8_t *found = memchr(c->bytes + c->at, '<', c->length - c->at);
        if (found == NULL) {
            c->at = c->length;
            return;
        }
        c->at = (size_t)(found - c->bytes) + 1;
        if (c->at < c->length && c->bytes[c->at] == '/' && equals(found + 2, c->length - c->at - 1, name, name_length)) {
            return;
        }
    }
}

bool cmarkup_trim_attributes(const uint8_t *bytes, size_t length, uint8_t **copy) {
    cursor c = {bytes, length, 0};
    bool closes_comments = true;
    *copy = NULL;
    while (c.at < length) {
        const uint8_t *found = memchr(bytes + c.at, '<', length - c.at);
        if (found == NULL) {
            return true;
        }
        c.at = (size_t)(found - bytes) + 1;
        size_t left = length - c.at;
        if (closes_comments && left >= 3 && memcmp(bytes + c.at, "!--", 3) == 0) {
            const uint8_t *end = memmem(bytes + c.at + 3, left - 3, "-->", 3);
            // Looked for once: a page of comments without end is not searched again and again.
            closes_comments = end != NULL;
            if (end != NULL) {
                c.at = (size_t)(end - bytes) + 3;
            }
            continue;
        }
        if (left == 0 || !is_letter(bytes[c.at])) {
            continue;
        }
        size_t name = c.at;
        while (c.at < length && continues_name(bytes[c.at])) {
            c.at++;
        }
        size_t name_length = c.at - name;
        size_t surplus = skip_tag(&c);
        if (surplus < length) {
            if (*copy == NULL) {
                *copy = malloc(length);
                if (*copy == NULL) {
                    return false;
                }
                memcpy(*copy, bytes, length);
            }
            memset(*copy + surplus, ' ', c.at - surplus);
        }
        if (name_length == 6 && equals(bytes + name, 6, "script", 6)) {
            skip_raw_text(&c, "script", 6);
        } else if (name_length == 5 && equals(bytes + name, 5, "style", 5)) {
            skip_raw_text(&c, "style", 5);
        }
    }
    return true;
}
