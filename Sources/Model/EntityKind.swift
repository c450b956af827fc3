/// The five kinds of things with an identity.
public enum EntityKind: String, Sendable, Codable, CaseIterable, Hashable {
    case person, organization, project, place, event
}
