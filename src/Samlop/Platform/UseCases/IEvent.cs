using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>
/// Something that happened to one thing. Events hold ids, codes, numbers and dates, never names, identity numbers or free text: those stay
/// in the rows they describe, where they can be erased or blocked. What a type is called when it is stored is its <see
/// cref="EventAttribute"/>. Members are implemented explicitly, so that they are not stored.
/// </summary>
public interface IEvent
{
    /// <summary>What it happened to, and what else's history tells it.</summary>
    Subjects About { get; }

    /// <summary>Who is told, of those who find what it happened to. Stored when it is recorded.</summary>
    Audience For { get; }

    /// <summary>
    /// The event as the end of a sentence that begins with who did it ("publiserte versjon 2"), in the reader's language. People and things
    /// that it names are arguments of the type <see cref="Named"/>.
    /// </summary>
    Phrase Told { get; }

    /// <summary>
    /// The program did it by itself because of something else that somebody did, and is the one that the sentence begins with.
    /// </summary>
    bool ByProgram => false;
}

/// <summary>
/// The code that an event is stored by. It never changes and is never given another meaning; the type may be renamed and moved.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

/// <summary>
/// On an event that a history tells and that is news to nobody: that something was read, a step of somebody's own work, what follows from
/// another event that is told.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NoNewsAttribute : Attribute;

/// <summary>An event that is no news any more once another, named by its code, has happened to the same thing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NewsUntilAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

/// <summary>
/// What something stored was called before: the code of an event, a kind of thing, a member, or a value of an enumeration.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Parameter | AttributeTargets.Field, Inherited = false)]
public sealed class WasAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>What a run of the use case is called in the log (docs/processes.md). One run is one process.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ProcessAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
