import GRDBSQLite

extension Connection {
    /// From now on only reading is allowed: no writing, no temporary tables, no other files, no settings, no extensions.
    ///
    /// The file is opened read-only anyway; this is the second lock, and it gives the better message.
    func allowOnlyReading() {
        sqlite3_set_authorizer(
            handle,
            { _, action, first, second, _, _ in
                switch action {
                case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE:
                    return SQLITE_OK
                case SQLITE_UPDATE:
                    // A virtual table (full-text search, json_each) tells SQLite its columns this way when it is first used. The file's own
                    // sqlite_master cannot be changed: the connection is read-only, and SQLite refuses it in any user's statement.
                    let name = first.map { String(cString: $0) } ?? ""
                    return name == "sqlite_master" || name == "sqlite_temp_master" ? SQLITE_OK : SQLITE_DENY
                case SQLITE_FUNCTION:
                    let name = second.map { String(cString: $0).lowercased() } ?? ""
                    return ReadingRules.deniedFunctions.contains(name) ? SQLITE_DENY : SQLITE_OK
                case SQLITE_PRAGMA:
                    let name = first.map { String(cString: $0).lowercased() } ?? ""
                    if ReadingRules.describingPragmas.contains(name) { return SQLITE_OK }
                    return second == nil && ReadingRules.plainPragmas.contains(name) ? SQLITE_OK : SQLITE_DENY
                default:
                    return SQLITE_DENY
                }
            }, nil)
    }
}

/// What a query that a user typed may call.
enum ReadingRules {
    static let deniedFunctions: Set<String> = ["load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"]

    /// Pragmas whose argument is the name of what they describe.
    static let describingPragmas: Set<String> = [
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list", "foreign_key_check",
        "integrity_check", "quick_check", "function_list", "module_list", "pragma_list", "collation_list", "compile_options",
        "database_list",
    ]

    /// Pragmas that tell something without an argument and would set it with one.
    static let plainPragmas: Set<String> = [
        "application_id", "user_version", "schema_version", "data_version", "encoding", "page_count", "page_size", "freelist_count",
        "journal_mode",
    ]
}
