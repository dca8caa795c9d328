using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Samlop.Platform.Data;
using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>On the type of an id: the stored code of the kind of thing that it is the id of, for instance <c>grants.call</c>.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class SubjectKindAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}

/// <summary>A thing that events happen to, known by its id and its kind.</summary>
public readonly record struct Subject(string Kind, Guid Id)
{
    private static readonly ConcurrentDictionary<Type, string> Kinds = new();

    public static Subject Of<TId>(TId id) where TId : struct, IId<TId> => new(KindOf(typeof(TId)), id.Value);

    /// <summary>A thing that has a code and no row of its own: its id is made from the code, the same each time.</summary>
    public static Subject Named(string kind, string code) =>
        new(kind, new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{code}"))[..16]));

    /// <summary>What the kind was called before, in what is stored.</summary>
    internal static IReadOnlyList<string> EarlierKindsOf(Type id) => id.GetCustomAttribute<WasAttribute>()?.Names ?? [];

    internal static string KindOf(Type id) => Kinds.GetOrAdd(id, type =>
        type.GetCustomAttribute<SubjectKindAttribute>()?.Code ?? throw new InvalidOperationException($"{type.Name} has no [SubjectKind]."));
}

/// <summary>What an event is about: one thing of its own, and others where it is told too.</summary>
/// <param name="Own">What it happened to. Wherever the event is read, the reader must find this.</param>
public sealed record Subjects(Subject Own, IReadOnlyList<Subject> Others)
{
    /// <summary>All that tell it, its own first.</summary>
    public IEnumerable<Subject> All => Others.Prepend(Own).Distinct();

    public static Subjects Of<TId>(TId id) where TId : struct, IId<TId> => Of(Subject.Of(id));

    public static Subjects Of(Subject own) => new(own, []);

    /// <summary>It is told in the history of this too.</summary>
    public Subjects And<TId>(TId id) where TId : struct, IId<TId> => And(Subject.Of(id));

    public Subjects And(Subject other) => new(Own, [.. Others, other]);
}

/// <summary>
/// Somebody or something that a sentence names, as an argument of a <see cref="Phrase"/>. Who tells it puts the name in its place where the
/// reader finds it; until then it reads as no more than what it is.
/// </summary>
/// <param name="Unnamed">What the reader is told who does not find it, for instance "en person".</param>
public sealed record Named(Subject Subject, Phrase Unnamed)
{
    public static Named Person(UserId user) => Of(user, Phrase.In<PlatformText>(nameof(PlatformText.Somebody)));

    /// <summary>A colleague, who is known by what they were given or did.</summary>
    public static Named Colleague<TId>(TId known) where TId : struct, IId<TId> =>
        Of(known, Phrase.In<PlatformText>(nameof(PlatformText.SomeColleague)));

    /// <summary>Somebody, who is known by what they were given or did.</summary>
    public static Named PersonOf<TId>(TId known) where TId : struct, IId<TId> =>
        Of(known, Phrase.In<PlatformText>(nameof(PlatformText.Somebody)));

    public static Named File<TId>(TId file) where TId : struct, IId<TId> =>
        Of(file, Phrase.In<PlatformText>(nameof(PlatformText.SomeFile)));

    private static Named Of<TId>(TId id, Phrase unnamed) where TId : struct, IId<TId> => new(Subject.Of(id), unnamed);

    public override string ToString() => Unnamed.ToString();
}
