using System.Linq.Expressions;
using Samlop.Access.Authority;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>Where an application stands; derived from what has happened to it.</summary>
public enum ApplicationState
{
    Draft,
    Confirmed,
    Sent,

    /// <summary>Sent, and received after the deadline. What follows of that is a person's decision.</summary>
    ReceivedLate,
    Withdrawn,

    /// <summary>Handed back by the directorate to be completed.</summary>
    Returned,
}

/// <summary>
/// Søknad: a county's application to a call (circular 17-2022, "Slik søker dere"). It is written part by part, confirmed with authority,
/// and sent in frozen versions. Dates are facts; the state is read from them.
/// </summary>
public sealed class GrantApplication : IVersioned
{
    public static readonly Refusal ApplicationIsSent = Refusal.In<ApplyText>(nameof(ApplicationIsSent));
    public static readonly Refusal ApplicationAlreadySent = Refusal.In<ApplyText>(nameof(ApplicationAlreadySent));
    public static readonly Refusal ApplicationNotSent = Refusal.In<ApplyText>(nameof(ApplicationNotSent));
    public static readonly Refusal ApplicationIncomplete = Refusal.In<ApplyText>(nameof(ApplicationIncomplete));
    public static readonly Refusal ApplicationAlreadyConfirmed = Refusal.In<ApplyText>(nameof(ApplicationAlreadyConfirmed));
    public static readonly Refusal ApplicationNotConfirmed = Refusal.In<ApplyText>(nameof(ApplicationNotConfirmed));
    public static readonly Refusal ConfirmationNotAsked = Refusal.In<ApplyText>(nameof(ConfirmationNotAsked));

    private readonly List<ApplicationPart> parts = [];
    private readonly List<Confirmation> confirmations = [];
    private readonly List<ConfirmationRequest> asked = [];
    private readonly List<SentVersion> sent = [];
    private readonly List<ApplicationAttachment> attachments = [];

    private GrantApplication()
    {
    }

    /// <param name="form">What its call asks: the parts that it has, from the start to the end.</param>
    public GrantApplication(
        GrantApplicationId id, CallId call, Questionnaire form, OrganisationId county, int year, UserId begunBy, DateTimeOffset at)
    {
        Id = id;
        Call = call;
        County = county;
        Year = year;
        BegunBy = begunBy;
        BegunAt = at;
        // All parts are there from the start, so that two people who save one for the first time at once meet as all others do.
        parts.AddRange(form.Parts.Select(part => new ApplicationPart(id, part.Key)));
    }

    public GrantApplicationId Id { get; private set; }

    public CallId Call { get; private set; }

    public OrganisationId County { get; private set; }

    /// <summary>The budget year that the call is for.</summary>
    public int Year { get; private set; }

    public UserId BegunBy { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>The earlier application of the same county that it was copied from.</summary>
    public GrantApplicationId? CopiedFrom { get; init; }

    /// <summary>
    /// The year of the award that it applies to have continued (circular 17-2022: the grant is given one year at a time); null for an
    /// application that continues none.
    /// </summary>
    public int? Continues { get; init; }

    public int Version { get; private set; }

    /// <summary>When what stands was confirmed; null when it is not, or has been changed since.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>
    /// When it was first received: the deadline is held against this, also when it is completed after a return. What was withdrawn counts
    /// no more: the next sending is then the first (docs/decisions/0009-what-is-withdrawn-counts-no-more.md). Not null once something has
    /// been sent.
    /// </summary>
    public DateTimeOffset? FirstReceivedAt { get; private set; }

    /// <summary>When the newest version was received.</summary>
    public DateTimeOffset? ReceivedAt { get; private set; }

    /// <summary>When the county withdrew it; null when it never did or has sent it anew.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When the directorate handed it back; null when it never did or the county has sent it anew.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>What must be completed, in the officer's words.</summary>
    public string? ReturnReasons { get; private set; }

    public IReadOnlyList<ApplicationPart> Parts => parts;

    public IReadOnlyList<Confirmation> Confirmations => confirmations;

    /// <summary>Each time that somebody was asked to confirm it.</summary>
    public IReadOnlyList<ConfirmationRequest> Asked => asked;

    public IReadOnlyList<SentVersion> Sent => sent;

    public IReadOnlyList<ApplicationAttachment> Attachments => attachments;

    /// <summary>When somebody last saved a part of it; when it was begun where nobody has.</summary>
    public DateTimeOffset LastSavedAt => parts.Max(part => part.SavedAt) ?? BegunAt;

    /// <summary>It lies with the directorate now: sent, and neither withdrawn nor handed back.</summary>
    public static Expression<Func<GrantApplication, bool>> LiesWithDirectorate { get; } = a => a.ReceivedAt != null
        && a.WithdrawnAt == null && a.ReturnedAt == null;

    /// <summary>
    /// The county has something to do before the deadline. What it has withdrawn waits for nobody until it is confirmed anew.
    /// </summary>
    public static Expression<Func<GrantApplication, bool>> WaitsForCounty { get; } = LiesWithDirectorate.Not()
        .And(a => a.WithdrawnAt == null || a.ConfirmedAt != null);

    private static readonly Func<GrantApplication, bool> Lies = LiesWithDirectorate.Compile();

    /// <summary>It lies with the directorate now.</summary>
    public bool IsSent => Lies(this);

    /// <summary>The confirmation that stands.</summary>
    public Confirmation? Confirmed => ConfirmedAt is null ? null : confirmations.SingleOrDefault(c => c.EndedAt is null);

    /// <summary>
    /// A change ended its last confirmation, and nothing has come in the place of it: what was withdrawn or handed back says so itself.
    /// </summary>
    public static Expression<Func<GrantApplication, bool>> HasFallen { get; } = LiesWithDirectorate.Not().And(a =>
        a.ConfirmedAt == null
        && a.Confirmations.Any()
        && a.Asked.All(r => r.EndedAt != null)
        && a.Confirmations.Max(c => c.EndedAt) != a.WithdrawnAt
        && a.Confirmations.Max(c => c.EndedAt) != a.ReturnedAt);

    /// <summary>What the one who was asked to confirm last was told; null where nobody was asked, or nothing was said.</summary>
    public string? LastNote => asked.MaxBy(r => r.At)?.Note;

    /// <summary>The request to confirm that is not answered yet.</summary>
    public ConfirmationRequest? Waiting => asked.SingleOrDefault(r => r.EndedAt is null);

    /// <param name="closesAt">The first instant that is too late, as the call in force says; null where it is not known.</param>
    /// <param name="own">Seen by the county: others do not see that what was sent is confirmed anew.</param>
    public ApplicationState State(DateTimeOffset? closesAt, bool own = true) =>
        new ApplicationDates
        {
            ConfirmedAt = own ? ConfirmedAt : null,
            FirstReceivedAt = FirstReceivedAt,
            WithdrawnAt = WithdrawnAt,
            ReturnedAt = ReturnedAt,
            ClosesAt = closesAt
        }.State;

    public ApplicationContent ReadContent() => ApplicationContent.Of(Id, Call, parts, attachments);

    public Refusal? MayChange() => IsSent ? ApplicationIsSent : null;

    /// <summary>Saves a part over version <paramref name="basedOn"/> of it. A change of what is confirmed ends the confirmation.</summary>
    /// <returns>False when somebody saved the part after that version: nothing is changed then.</returns>
    public bool Save(string part, Answers answers, int basedOn, UserId by, DateTimeOffset at)
    {
        var saved = parts.Single(p => p.Part == part);
        var saving = saved.Save(answers, basedOn, by, at);
        if (saving == PartSaving.Changed) EndConfirmation(at);
        return saving != PartSaving.ChangedByOther;
    }

    public void Attach(ApplicationAttachment attachment)
    {
        attachments.Add(attachment);
        EndConfirmation(attachment.AddedAt);
    }

    public void Detach(ApplicationAttachment attachment, DateTimeOffset at)
    {
        attachment.Remove(at);
        EndConfirmation(at);
    }

    public Refusal? MayConfirm() =>
        MayChange() is { } no ? no
        : Confirmed is not null ? ApplicationAlreadyConfirmed
        : ReadContent().Missing().Any() ? ApplicationIncomplete
        : null;

    /// <summary>Hands it over to somebody who may confirm; what was asked of another before ends.</summary>
    public Refusal? AskConfirmation(ConfirmationRequestId id, UserId of, DateOnly due, string? note, UserId by, DateTimeOffset at)
    {
        if (MayConfirm() is { } no) return no;
        Waiting?.End(at);
        asked.Add(new ConfirmationRequest(id, Id, ReadContent().Hash(), of, due, note, by, at));
        Version++;
        return null;
    }

    public Refusal? MayWithdrawRequest() => Waiting is null ? ConfirmationNotAsked : null;

    public Refusal? WithdrawRequest(DateTimeOffset at)
    {
        if (MayWithdrawRequest() is { } no) return no;
        Waiting!.End(at);
        Version++;
        return null;
    }

    /// <summary>It is answered by whoever confirms, asked or not.</summary>
    public Refusal? Confirm(ConfirmationId id, UserId by, DelegationId? under, DateTimeOffset at)
    {
        if (MayConfirm() is { } no) return no;
        confirmations.Add(new Confirmation(id, Id, ReadContent().Hash(), by, under, at));
        Waiting?.End(at, id);
        ConfirmedAt = at;
        Version++;
        return null;
    }

    /// <summary>Only what is confirmed, as it was confirmed, can be sent.</summary>
    public Refusal? MaySend() =>
        IsSent ? ApplicationAlreadySent
        : Confirmed is not { } confirmed || confirmed.Hash != ReadContent().Hash() ? ApplicationNotConfirmed
        : null;

    /// <param name="receivedAt">When the last byte of the request was read.</param>
    /// <param name="partners">Where it stands with the partners now, as it is frozen (<see cref="SentContent.Partners"/>).</param>
    public Refusal? Send(
        CallVersionId callVersion, DateTimeOffset? closesAt, UserId by, DateTimeOffset receivedAt, string? partners = null)
    {
        if (MaySend() is { } no) return no;
        sent.Add(new SentVersion(this, sent.Count + 1, callVersion, closesAt, by, receivedAt, partners));
        FirstReceivedAt = JudgedAt(receivedAt);
        ReceivedAt = receivedAt;
        WithdrawnAt = ReturnedAt = null;
        ReturnReasons = null;
        Version++;
        return null;
    }

    /// <summary>What the deadline would be held against if it were received at <paramref name="receivedAt"/>.</summary>
    public DateTimeOffset JudgedAt(DateTimeOffset receivedAt) => ReturnedAt is not null ? FirstReceivedAt!.Value : receivedAt;

    /// <summary>Documents are sent in later to what lies with the directorate.</summary>
    public Refusal? MaySendIn() => IsSent ? null : ApplicationNotSent;

    public Refusal? MayWithdraw() => IsSent ? null : ApplicationNotSent;

    public Refusal? Withdraw(DateTimeOffset at)
    {
        if (MayWithdraw() is { } no) return no;
        WithdrawnAt = at;
        EndConfirmation(at);
        return null;
    }

    public Refusal? Return(string reasons, DateTimeOffset at)
    {
        if (!IsSent) return ApplicationNotSent;
        ReturnedAt = at;
        ReturnReasons = reasons;
        EndConfirmation(at);
        return null;
    }

    private void EndConfirmation(DateTimeOffset at)
    {
        if (Confirmed is not { } confirmed) return;
        confirmed.End(at);
        ConfirmedAt = null;
        Version++;
    }
}
