using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>One version of a call: written part by part, sent to a second person, published, and never changed after.</summary>
public sealed class CallVersion : IPartOf<Call>, IDecidedByTwo
{
    public static readonly Refusal CallHasNoDraft = Refusal.In<GrantsText>(nameof(CallHasNoDraft));

    private readonly List<CallPart> parts = [];

    private CallVersion()
    {
    }

    internal CallVersion(CallVersionId id, CallId call, int ordinal, DateTimeOffset begunAt) =>
        (Id, Call, Ordinal, BegunAt) = (id, call, ordinal, begunAt);

    /// <summary>Neither published nor given up.</summary>
    public static Expression<Func<CallVersion, bool>> Open { get; } = v => v.PublishedAt == null && v.DiscardedAt == null;

    private static readonly Func<CallVersion, bool> OpenInMemory = Open.Compile();

    public CallVersionId Id { get; private set; }

    public CallId Call { get; private set; }

    public int Ordinal { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>What is amended and why, for those who follow the call; null in the first version.</summary>
    public string? ChangeNote { get; init; }

    /// <summary>Carried over from a circular that was published elsewhere: it may lack what is not known.</summary>
    public bool Imported { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public UserId? PublishedBy { get; private set; }

    /// <summary>Given up before it was published. Kept, since people wrote in it.</summary>
    public DateTimeOffset? DiscardedAt { get; private set; }

    public IReadOnlyList<CallPart> Parts => parts;

    public bool IsDraft => OpenInMemory(this);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => IsDraft ? null : CallHasNoDraft;

    public CallContent ReadContent() => ContentOf(parts);

    public static CallContent ContentOf(IEnumerable<CallPart> parts) =>
        new(parts.ToDictionary(p => p.Part, p => p.Read(), StringComparer.Ordinal));

    /// <summary>Saves a part over version <paramref name="basedOn"/> of it (0 where it is new).</summary>
    /// <returns>False when somebody saved the part after that version: nothing is changed then.</returns>
    public bool Save(string part, Answers answers, int basedOn, UserId? by, DateTimeOffset at)
    {
        var saved = parts.SingleOrDefault(p => p.Part == part) ?? new CallPart(Id, part);
        if (saved.Save(answers, basedOn, by, at) == PartSaving.ChangedByOther) return false;
        if (!parts.Contains(saved)) parts.Add(saved);
        return true;
    }

    internal void Publish(UserId? by, DateTimeOffset at)
    {
        if (!IsDraft) throw new InvalidOperationException("Only a draft is published.");
        (PublishedBy, PublishedAt) = (by, at);
    }

    internal void MarkImported() => Imported = true;

    public void Discard(DateTimeOffset at) =>
        DiscardedAt = IsDraft ? at : throw new InvalidOperationException("Only a draft is discarded.");
}

/// <summary>A part of a version as it was last saved.</summary>
public sealed class CallPart : SavedPart, IPartOf<CallVersion>
{
    private CallPart()
    {
    }

    internal CallPart(CallVersionId callVersion, string part)
        : base(part) => CallVersion = callVersion;

    public CallVersionId CallVersion { get; private set; }
}
