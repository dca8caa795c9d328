using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization;
using Samlop.Agreements.Agree;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples.Agreed;

[SubjectKind("knowledge.agreed-example")]
public readonly record struct AgreedExampleId(Guid Value) : IId<AgreedExampleId>
{
    public static AgreedExampleId From(Guid value) => new(value);
}

/// <summary>A count of persons, as it was on a day or in a time.</summary>
/// <param name="What">Of whom, for instance those who have begun.</param>
/// <param name="Per">The day, the class or the year that it is of.</param>
public sealed record ExampleFigure(string What, int Count, string Per);

/// <summary>What an example from an agreement says.</summary>
/// <param name="Places">Numbers of counties (two digits) and municipalities (four), as they are when it is written.</param>
public sealed record AgreedExampleContent(
    string Title, ExampleNature Nature, string TargetGroup, string Wanted, string Partners, string Methods, string Experience,
    IReadOnlyList<string> Places, IReadOnlyList<ExampleFigure> Figures)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What must be there before it can be published.</summary>
    public bool IsWhole() => new[] { TargetGroup, Wanted, Partners, Methods, Experience }.All(text => text.Length > 0) && Places.Count > 0;

    /// <summary>The figures as all may read them: what would give a small count away is kept back.</summary>
    public IReadOnlyList<(ExampleFigure Figure, int? Told)> Told() => FiguresTold.Of(Figures);

    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <exception cref="JsonException">The text is of another form.</exception>
    public static AgreedExampleContent Read(string written) =>
        JsonSerializer.Deserialize<AgreedExampleContent>(written, Form) ?? throw new JsonException("An example says nothing");
}

/// <summary>Where a version of an example stands, in the order that its ladder asks.</summary>
public enum AgreedExampleState
{
    Discarded,
    Withdrawn,
    Overtaken,
    Published,
    Sent,
    Draft,
}

/// <summary>
/// Praksiseksempel fra en avtale: a party tells others what they do, from an agreement that is signed. It is written there and published by
/// somebody of the directorate; a change is a new version, and the earlier stays as it was.
/// </summary>
public sealed class AgreedExample : IVersioned, IDecidedByTwo, ISearched<AgreedExampleId>
{
    public const int TitleLimit = 150;
    public const int TextLimit = 3000;
    public const int LineLimit = 150;
    public const int ReasonLimit = 1000;
    public const int MostFigures = 6;
    public const int MostPlaces = 20;
    public const int MostCount = 99999;

    public static readonly Refusal ExampleIsNoDraft = Refusal.In<AgreedText>(nameof(ExampleIsNoDraft));
    public static readonly Refusal ExampleIsIncomplete = Refusal.In<AgreedText>(nameof(ExampleIsIncomplete));
    public static readonly Refusal ExampleNotPublished = Refusal.In<AgreedText>(nameof(ExampleNotPublished));

    private AgreedExample()
    {
    }

    /// <param name="before">The version that it goes on from; null for the first.</param>
    public AgreedExample(
        AgreedExampleId id, AgreedExample? before, AgreementId agreement, OrganisationId publisher, AgreedExampleContent content, Actor by,
        DateTimeOffset at)
    {
        (Id, First, Number) = (id, before?.First ?? id.Value, (before?.Number ?? 0) + 1);
        (FromAgreement, Owner, Publisher, BegunAt) = (agreement, before?.Owner ?? by.Organisation, publisher, at);
        Set(content, by.User, at);
    }

    public AgreedExampleId Id { get; private set; }

    /// <summary>The id of the first version: all versions of an example have it.</summary>
    public Guid First { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public AgreementId FromAgreement { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>The directorate whose people publish it.</summary>
    public OrganisationId Publisher { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    [NorwegianOrder]
    public string Title { get; private set; } = "";

    /// <summary>As <see cref="AgreedExampleContent.Write"/> gives it.</summary>
    public string Text { get; private set; } = "";

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public UserId? PublishedBy { get; private set; }

    public DateTimeOffset? OvertakenAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    /// <summary>Its texts without its figures, folded.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    public static Expression<Func<AgreedExample, bool>> IsOpen { get; } =
        e => e.PublishedAt == null && e.DiscardedAt == null && e.WithdrawnAt == null;

    /// <summary>Where a version stands: one ladder for page, list, tasks and counts.</summary>
    public static Ladder<AgreedExampleState, AgreedExample> States { get; } = new(
        (AgreedExampleState.Discarded, e => e.DiscardedAt != null),
        (AgreedExampleState.Withdrawn, e => e.WithdrawnAt != null),
        (AgreedExampleState.Overtaken, e => e.OvertakenAt != null),
        (AgreedExampleState.Published, e => e.PublishedAt != null),
        (AgreedExampleState.Sent, e => e.SentAt != null),
        (AgreedExampleState.Draft, e => true));

    /// <summary>What all find: published, and neither overtaken nor withdrawn.</summary>
    public static Expression<Func<AgreedExample, bool>> IsFound { get; } = States.At(AgreedExampleState.Published);

    public AgreedExampleState State => States.Of(this);

    public AgreedExampleContent Content => AgreedExampleContent.Read(Text);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => PublishedAt is null && DiscardedAt is null && WithdrawnAt is null ? null : ExampleIsNoDraft;

    void IDecidedByTwo.Waits(DateTimeOffset? since)
    {
        SentAt = since;
        Version++;
    }

    public Refusal? MaySend(TwoPersonCheck check) => this.MayChange(check) ?? (Content.IsWhole() ? null : ExampleIsIncomplete);

    public Refusal? MayWithdraw() => State == AgreedExampleState.Published ? null : ExampleNotPublished;

    public void Save(AgreedExampleContent content, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(content, by, at);
        check.PreparedBy(by);
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Publish(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (check.Approve(actor, seen, at) is { } no) return no;
        (PublishedBy, PublishedAt, SentAt) = (actor.User, at, null);
        Version++;
        return null;
    }

    public void Overtake(DateTimeOffset at)
    {
        OvertakenAt = at;
        Version++;
    }

    public void Withdraw(string reason, DateTimeOffset at)
    {
        (WithdrawnAt, WithdrawReason) = (at, reason);
        Version++;
    }

    public void Discard(DateTimeOffset at)
    {
        DiscardedAt = at;
        Version++;
    }

    private void Set(AgreedExampleContent content, UserId by, DateTimeOffset at)
    {
        (Title, Text, SavedBy, SavedAt) = (content.Title, content.Write(), by, at);
        Search = SearchText.Fold(string.Join(
            ' ', content.Title, content.TargetGroup, content.Wanted, content.Partners, content.Methods, content.Experience));
        Version++;
    }
}
