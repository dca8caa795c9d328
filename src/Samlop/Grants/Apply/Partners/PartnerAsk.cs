using System.Linq.Expressions;
using System.Text.Json;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply.Partners;

[SubjectKind("grants.partner-ask")]
public readonly record struct PartnerAskId(Guid Value) : IId<PartnerAskId>
{
    public static PartnerAskId From(Guid value) => new(value);
}

/// <summary>
/// Forespørsel til en partner: a county asks an organisation whether it takes part in an application. It keeps what it was asked about, so
/// that an answer stands for what was read and so that the organisation never reads the application itself. It waits until it is answered
/// or withdrawn; an answer may be changed as long as it is not withdrawn.
/// </summary>
public sealed class PartnerAsk : IPartOf<GrantApplication>
{
    /// <summary>Characters of the note.</summary>
    public const int NoteLimit = 1000;

    public static readonly Refusal PartnerAskIsOver = Refusal.In<PartnersText>(nameof(PartnerAskIsOver));

    private readonly List<PartnerAnswer> answers = [];

    private PartnerAsk()
    {
    }

    /// <param name="partner">Code of the row of the application that names the organisation.</param>
    public PartnerAsk(
        PartnerAskId id, GrantApplication application, string partner, OrganisationId organisation, PartnerTold told, DateOnly due,
        string? note, UserId by, DateTimeOffset at)
    {
        (Id, Application, Call, County) = (id, application.Id, application.Call, application.County);
        (Partner, Organisation, ToldJson) = (partner, organisation, JsonSerializer.Serialize(told, Answers.Json));
        (Due, Note, By, At) = (due, note, by, at);
    }

    public PartnerAskId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    public CallId Call { get; private set; }

    /// <summary>Who asks.</summary>
    public OrganisationId County { get; private set; }

    /// <summary>Code of the row of the application that names the organisation.</summary>
    public string Partner { get; private set; } = "";

    /// <summary>Who is asked.</summary>
    public OrganisationId Organisation { get; private set; }

    /// <summary>A <see cref="PartnerTold"/> as it was when it was asked.</summary>
    public string ToldJson { get; private set; } = "";

    /// <summary>The last day it should be answered; an answer after it is taken too.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>To the one who is asked, in the asker's words.</summary>
    public string? Note { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When it was withdrawn, or was over before anybody had answered; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public IReadOnlyList<PartnerAnswer> Given => answers;

    /// <summary>It is asked and nobody has answered.</summary>
    public static Expression<Func<PartnerAsk, bool>> Waits { get; } = k => k.EndedAt == null && !k.Given.Any();

    /// <summary>The answer that stands: the last one given; null before there is one.</summary>
    public PartnerAnswer? Newest => answers.MaxBy(a => a.Number);

    public PartnerTold ReadTold() => JsonSerializer.Deserialize<PartnerTold>(ToldJson, Answers.Json)!;

    public Refusal? MayAnswer() => EndedAt is null ? null : PartnerAskIsOver;

    public Refusal? Answer(PartnerSaid said, UserId by, Access.Authority.DelegationId? under, DateTimeOffset at)
    {
        if (MayAnswer() is { } no) return no;
        answers.Add(new PartnerAnswer(Id, answers.Count + 1, said, by, under, at));
        return null;
    }

    public Refusal? End(DateTimeOffset at)
    {
        if (EndedAt is not null) return PartnerAskIsOver;
        EndedAt = at;
        return null;
    }
}

/// <summary>What a partner says: whether it takes part, in which words, and what it promises if it does.</summary>
public sealed record PartnerSaid(bool Joins, string? Words, string? Promised);

/// <summary>Svar fra en partner: it is never changed; another answer comes after it.</summary>
public sealed class PartnerAnswer : IPartOf<PartnerAsk>
{
    /// <summary>Characters of the words.</summary>
    public const int WordsLimit = 2000;

    /// <summary>Characters of what is promised.</summary>
    public const int PromisedLimit = 4000;

    private PartnerAnswer()
    {
    }

    internal PartnerAnswer(
        PartnerAskId ask, int number, PartnerSaid said, UserId by, Access.Authority.DelegationId? under, DateTimeOffset at)
    {
        (Ask, Number, By, Under, At) = (ask, number, by, under, at);
        (Joins, Words, Promised) = (said.Joins, said.Words, said.Promised);
    }

    public PartnerAskId Ask { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public bool Joins { get; private set; }

    public string? Words { get; private set; }

    /// <summary>What it promises to do or give; null where it says nothing of it, and where it does not take part.</summary>
    public string? Promised { get; private set; }

    public UserId By { get; private set; }

    /// <summary>The delegation it was given under; null for the leader's own authority.</summary>
    public Access.Authority.DelegationId? Under { get; private set; }

    public DateTimeOffset At { get; private set; }
}
