using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Cases.Requests;

/// <summary>
/// Hva det spørres om: what the owner of a case may ask its parties for, who asks, who answers, and what else must hold. A module registers
/// its kinds (<c>setup.RequestKind</c>); the requests themselves know nothing of what they are about but its id. What follows from an
/// answer the module hears (<c>IWhen&lt;RequestAnswered&gt;</c>).
/// </summary>
/// <param name="Code">Stable; stored with requests and events, for instance <c>information</c>.</param>
/// <param name="Slug">The kind as it stands in addresses: <c>opplysninger</c>.</param>
/// <param name="In">The cases that it is asked in.</param>
public sealed record RequestKind(string Code, string Slug, CaseKind In)
{
    public const int CodeLimit = 60;

    /// <summary>The kind of a kind of request in histories, which name it.</summary>
    public const string SubjectKind = "cases.request-kind";

    /// <summary>What is asked and answered, as the owner sees it: "Opplysninger fra fylkeskommunen".</summary>
    public required Phrase Title { get; init; }

    /// <summary>The same for a party: "Opplysninger til søknaden".</summary>
    public required Phrase TitleOfParty { get; init; }

    /// <summary>What becomes of the answers, said to the owner above them.</summary>
    public required Phrase Lead { get; init; }

    /// <summary>The same, said to a party.</summary>
    public required Phrase LeadOfParty { get; init; }

    /// <summary>The act of asking: "Be om opplysninger".</summary>
    public required Phrase Ask { get; init; }

    /// <summary>One of them as within a sentence: "et spørsmål om søknaden".</summary>
    public required Phrase One { get; init; }

    /// <summary>The same without its article: "spørsmål om søknaden". The journal has it.</summary>
    public required Phrase Noun { get; init; }

    /// <summary>The task of who is asked, where the module has better words for it than "somebody waits for an answer".</summary>
    /// <returns>From the number of the case.</returns>
    public Func<string, Phrase>? ToAnswer { get; init; }

    /// <summary>Who of the owner asks, takes back and reads the answers.</summary>
    public required IReadOnlyCollection<Role> Askers { get; init; }

    /// <summary>Who else of the owner sees what is asked and answered.</summary>
    public IReadOnlyCollection<Role> Readers { get; init; } = [];

    /// <summary>Who answers for a party. A party is asked where some of them read the case.</summary>
    public required IReadOnlyCollection<Role> Answerers { get; init; }

    /// <summary>
    /// The kind of what the case is about (<see cref="SubjectKindAttribute"/>), whose history tells what is asked; null where that of the
    /// case tells it.
    /// </summary>
    public string? CaseSubject { get; init; }

    /// <summary>
    /// Which subjects an answer is waited for on and taken to, as a condition on the id; null where on all.
    /// </summary>
    public Func<AppDb, Expression<Func<Guid, bool>>>? Stands { get; init; }

    /// <summary>Why no answer is taken to a subject that does not stand.</summary>
    public Refusal Fallen { get; init; } = CaseRequest.RequestIsClosed;

    /// <summary>What else must hold when the owner asks, moves the day or takes back; of the subject.</summary>
    public Func<AppDb, Actor, Guid, CancellationToken, Task<Refusal?>>? MayAsk { get; init; }

    /// <summary>
    /// Where the owner works with the subject and draws what is asked; null where that is the page of the case's requests.
    /// </summary>
    public Func<Guid, string>? HandledAt { get; init; }

    /// <summary>Where a party finds what it is asked about the subject; null where that is the page of the case's requests.</summary>
    public Func<Guid, string>? ShownAt { get; init; }

    /// <summary>Those whom the module tells of an answer in words of its own; of the subject.</summary>
    public Func<Occasion, Guid, Task<IReadOnlyList<UserId>>>? ToldOtherwise { get; init; }

    /// <summary>The most days from today that a party can be given to answer.</summary>
    public int MostDays { get; init; } = 60;

    /// <summary>How long before its day a party is reminded of what it has not answered.</summary>
    public IReadOnlyList<ReminderStep> Reminded { get; init; } = ReminderStep.DaysBefore(3, 1, 0);

    /// <summary>As a date that people are reminded of.</summary>
    public ReminderKind Reminds => new($"cases.request.{Code}", $"a party of what it is asked for ({Code}) and has not answered", Reminded);

    /// <summary>The roles of the parties that can be asked.</summary>
    public IEnumerable<CaseRole> Askable => In.Parties.Where(role => role.Readers.Intersect(Answerers).Any());

    /// <summary>Who is asked, as within a sentence: the one role that can be, or all parties.</summary>
    internal Phrase Asked => Askable.ToList() is [var only] ? only.Name : In.PartiesName;

    /// <summary>The last day that a party can be given to answer.</summary>
    internal DateOnly LastDay(DateOnly today) => today.AddDays(MostDays);

    internal bool IsAskedBy(Actor actor) => actor.IsUser && actor.HoldsAny(Askers);

    internal bool IsReadAtOwnerBy(Actor actor) => IsAskedBy(actor) || (actor.IsUser && actor.HoldsAny(Readers));

    internal bool IsAnsweredBy(Actor actor) => actor.IsUser && actor.HoldsAny(Answerers);

    /// <summary>Whoever sits there in a case of the kind sees what is asked.</summary>
    internal bool IsReadFrom(CaseSeat? seat, Actor actor) =>
        seat is not null && (seat.IsOwner ? IsReadAtOwnerBy(actor) : IsAnsweredBy(actor));

    /// <summary>The requests of the kind whose subject stands.</summary>
    internal Expression<Func<CaseRequest, bool>> Standing(AppDb db)
    {
        var code = Code;
        Expression<Func<CaseRequest, bool>> of = r => r.KindCode == code;
        return Stands is null ? of : of.And(Stands(db).Of<CaseRequest, Guid>(r => r.Subject));
    }

    /// <summary>The kind as histories name it.</summary>
    /// <param name="code">Null in what was recorded before there were kinds.</param>
    internal static Named Named(string? code) =>
        new(SubjectOf(code ?? ""), Phrase.In<CasesText>(nameof(CasesText.SomeRequest)));

    internal static Subject SubjectOf(string code) => Subject.Named(SubjectKind, code);
}

/// <summary>The kinds of requests that modules have registered.</summary>
public sealed class RequestKinds(IEnumerable<RequestKind> kinds)
{
    private readonly Dictionary<string, RequestKind> byCode = kinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    public IReadOnlyCollection<RequestKind> All => byCode.Values;

    public RequestKind Of(string code) => byCode[code];

    /// <summary>Null for a code that is nobody's.</summary>
    public RequestKind? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>Those of cases of a kind.</summary>
    public IEnumerable<RequestKind> In(string caseKind) => All.Where(kind => kind.In.Code == caseKind);

    /// <summary>Of all kinds, the requests whose subject stands: one condition, whatever the kinds.</summary>
    internal Expression<Func<CaseRequest, bool>> Standing(AppDb db) =>
        All.Aggregate((Expression<Func<CaseRequest, bool>>)(r => false), (standing, kind) => standing.Or(kind.Standing(db)));

    /// <summary>What histories call the kinds.</summary>
    internal Dictionary<Guid, string> NamesOf(IReadOnlyCollection<Guid> ids) => (
        from kind in All
        let id = RequestKind.SubjectOf(kind.Code).Id
        where ids.Contains(id)
        select (id, kind.One.ToString())).ToDictionary(named => named.id, named => named.Item2);
}

internal static class RequestKindsOfProgram
{
    /// <summary>The kinds that are registered in the program that opened the context.</summary>
    public static RequestKinds RequestKinds(this AppDb db) => db.GetService<RequestKinds>();
}

/// <summary>Registers kinds of requests.</summary>
public static class RequestKindSetup
{
    /// <summary>Requests of this kind are asked in cases of its kind; its roles may ask, read and answer.</summary>
    public static ModuleSetup RequestKind(this ModuleSetup setup, RequestKind kind)
    {
        setup.Services.AddSingleton(kind);
        setup.Services.AddTransient<IReminder>(services => ActivatorUtilities.CreateInstance<RequestReminder>(services, kind));
        return setup
            .Gives(AskRequest.Needs, kind.Askers)
            .Gives(AnswerRequest.Needs, kind.Answerers)
            .Gives(ReadRequests.Needs, [.. kind.Askers, .. kind.Readers, .. kind.Answerers]);
    }
}
