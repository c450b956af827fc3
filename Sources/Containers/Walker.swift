/// Goes through one container, part by part.
protocol Walker: AnyObject {
    /// The next part; nil at the end. An error is the part's; the walk goes on behind it.
    func next() throws(ContainerError) -> Part?

    /// Why a container gave nothing, as in "the archive holds no article (12 members are of other kinds)".
    var emptiness: String { get }
}

enum Part {
    case item(ContainedItem)
    case container(ByteStream, kind: ContainerKind, path: String)
}
