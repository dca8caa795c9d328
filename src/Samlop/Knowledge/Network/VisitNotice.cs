using System.Linq.Expressions;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Network;

[SubjectKind("knowledge.visit-notice")]
public readonly record struct VisitNoticeId(Guid Value) : IId<VisitNoticeId>
{
    public static VisitNoticeId From(Guid value) => new(value);
}

/// <summary>What is said.</summary>
public enum VisitKind
{
    /// <summary>Others may come and follow somebody here.</summary>
    Offer,

    /// <summary>Somebody here wants to follow another at work.</summary>
    Wish,
}

/// <summary>Where an offer or a wish stands, on a day.</summary>
public enum VisitNoticeState
{
    Withdrawn,

    /// <summary>Its last day is past.</summary>
    Over,
    Open,
}

/// <summary>What an offer or a wish says.</summary>
/// <param name="Role">Whose working day it is about.</param>
/// <param name="Trade">Code of a trade; null where it does not matter.</param>
/// <param name="County">Number of a county; null where it may be anywhere.</param>
public sealed record VisitContent(VisitKind Kind, Role Role, string? Trade, string? County, DateOnly From, DateOnly To, string Text);

/// <summary>
/// Hospitering: an offer to be followed at work, or a wish to follow somebody, so that those of one service know the day of another
/// (research summary, p. 21). Contact is by role through the platform.
/// </summary>
public sealed class VisitNotice : IVersioned, ISearched<VisitNoticeId>
{
    public const int TextLimit = 1500;
    public const int LongestDays = 400;

    public static readonly Refusal VisitNoticeIsOver = Refusal.In<VisitsText>(nameof(VisitNoticeIsOver));

    private VisitNotice()
    {
    }

    public VisitNotice(VisitNoticeId id, VisitContent content, string search, Actor by, DateTimeOffset at)
    {
        (Id, Organisation, By, At) = (id, by.Organisation, by.User, at);
        Write(content, search);
    }

    public VisitNoticeId Id { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public VisitKind Kind { get; private set; }

    public Role Role { get; private set; }

    public string? Trade { get; private set; }

    public string? County { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    public VisitContent Content => new(Kind, Role, Trade, County, From, To, Text);

    public static Ladder<VisitNoticeState, VisitNotice> On(DateOnly today)
    {
        Expression<Func<VisitNotice, DateOnly, bool>> over = (n, day) => n.To < day;
        return new(
            (VisitNoticeState.Withdrawn, n => n.WithdrawnAt != null), (VisitNoticeState.Over, over.On(today)),
                (VisitNoticeState.Open, n => true));
    }

    /// <summary>
    /// Those that it fits: the other kind, of another organisation, about the same role, in days that meet; trade and county are the same
    /// where both say one.
    /// </summary>
    public Expression<Func<VisitNotice, bool>> Fits()
    {
        var (kind, own, role, trade, county, from, to) =
            (Kind == VisitKind.Offer ? VisitKind.Wish : VisitKind.Offer, Organisation, Role, Trade, County, From, To);
        return n => n.Kind == kind && n.Organisation != own && n.Role == role && n.From <= to && n.To >= from
            && (trade == null || n.Trade == null || n.Trade == trade) && (county == null || n.County == null || n.County == county);
    }

    public Refusal? MayAsk(DateOnly today) => On(today).Of(this) == VisitNoticeState.Open ? null : VisitNoticeIsOver;

    /// <summary>It can be agreed on: it is among the days that suit, and not past.</summary>
    public bool HasDay(DateOnly day, DateOnly today) => day >= today && day >= From && day <= To;

    public void Write(VisitContent content, string search)
    {
        (Kind, Role, Trade, County, From, To, Text) = content;
        Search = SearchText.Fold($"{Text} {search}");
        Version++;
    }

    public void Withdraw(DateTimeOffset at)
    {
        WithdrawnAt = at;
        Version++;
    }
}

[SubjectKind("knowledge.visit")]
public readonly record struct VisitId(Guid Value) : IId<VisitId>
{
    public static VisitId From(Guid value) => new(value);
}

/// <summary>Where a visit stands.</summary>
public enum VisitState
{
    Declined,
    CalledOff,
    Done,
    Agreed,
    Asked,
}

/// <summary>Avtale om hospitering: asked by one organisation of another, agreed with a day, done, with what was learned of it.</summary>
public sealed class Visit : IVersioned
{
    public const int TextLimit = 1500;
    public const int LearnedLimit = 2000;

    public static readonly Refusal VisitIsAnswered = Refusal.In<VisitsText>(nameof(VisitIsAnswered));
    public static readonly Refusal VisitIsNotAgreed = Refusal.In<VisitsText>(nameof(VisitIsNotAgreed));
    public static readonly Refusal VisitHasNotBeen = Refusal.In<VisitsText>(nameof(VisitHasNotBeen));
    public static readonly Refusal VisitIsOver = Refusal.In<VisitsText>(nameof(VisitIsOver));

    private Visit()
    {
    }

    public Visit(VisitId id, VisitNotice notice, string text, Actor by, DateTimeOffset at) =>
        (Id, Notice, To, ToUser, From, FromUser, Text, AskedAt) =
            (id, notice.Id, notice.Organisation, notice.By, by.Organisation, by.User, text, at);

    public VisitId Id { get; private set; }

    public VisitNoticeId Notice { get; private set; }

    /// <summary>Whose notice it is, and who answers.</summary>
    public OrganisationId To { get; private set; }

    public UserId ToUser { get; private set; }

    /// <summary>Who asks.</summary>
    public OrganisationId From { get; private set; }

    public UserId FromUser { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>The day that is agreed; null until it is.</summary>
    public DateOnly? Day { get; private set; }

    public DateTimeOffset? AgreedAt { get; private set; }

    public DateTimeOffset? DeclinedAt { get; private set; }

    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <summary>Why it was declined or called off, or what is said with the day.</summary>
    public string? Word { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What was learned, for both to read.</summary>
    public string? Learned { get; private set; }

    public int Version { get; private set; }

    public static Ladder<VisitState, Visit> Ladder { get; } = new(
        (VisitState.Declined, v => v.DeclinedAt != null),
        (VisitState.CalledOff, v => v.CalledOffAt != null),
        (VisitState.Done, v => v.DoneAt != null),
        (VisitState.Agreed, v => v.AgreedAt != null),
        (VisitState.Asked, v => true));

    public VisitState State => Ladder.Of(this);

    public Refusal? MayAnswer() => State == VisitState.Asked ? null : VisitIsAnswered;

    public Refusal? MayCallOff() => State is VisitState.Asked or VisitState.Agreed ? null : VisitIsOver;

    public Refusal? MayFinish(DateOnly today) =>
        State != VisitState.Agreed ? VisitIsNotAgreed : Day > today ? VisitHasNotBeen : null;

    public void Agree(DateOnly day, string? word, DateTimeOffset at)
    {
        (Day, Word, AgreedAt) = (day, word, at);
        Version++;
    }

    public void Decline(string word, DateTimeOffset at)
    {
        (Word, DeclinedAt) = (word, at);
        Version++;
    }

    public void CallOff(string word, DateTimeOffset at)
    {
        (Word, CalledOffAt) = (word, at);
        Version++;
    }

    public void Finish(string learned, DateTimeOffset at)
    {
        (Learned, DoneAt) = (learned, at);
        Version++;
    }
}
