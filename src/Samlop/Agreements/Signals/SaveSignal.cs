using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Agreements.Signals;

/// <summary>
/// Lagre et styringssignal: the directorate enters what binds anybody, and a party what binds itself; whoever entered one corrects it.
/// </summary>
[Process("agreements.signal-saved")]
public sealed class SaveSignal(AppDb db, OsloClock clock) : IUseCase<SaveSignal.Input, SaveSignal.Saved>
{
    public static Permission Needs { get; } = Permission.Of("agreements.signal.write", AgreementRoles.Writers);

    public sealed class Input : IInput<SaveSignal, Input, Saved>
    {
        /// <summary>Null for a new one.</summary>
        public SteeringSignalId? Signal { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Giver { get; set; }

        /// <summary>As chosen: <see cref="Bound.Key"/>.</summary>
        public string? Binds { get; set; }

        public string? Title { get; set; }

        public string? Day { get; set; }

        public string? Link { get; set; }

        public string? Quote { get; set; }

        public void Fill(SteeringSignal signal) => (BasedOn, Giver, Binds, Title, Day, Link, Quote) = (
            signal.Version, signal.Giver, signal.Binds.Key, signal.Title, Written.ShortDate(signal.Day), signal.Link, signal.Quote);
    }

    public sealed record Saved(SteeringSignalId Signal);

    /// <summary>A signal was entered, or corrected.</summary>
    [Event("agreements.signal.saved"), NoNews]
    public sealed record SignalSaved(SteeringSignalId Signal, bool IsNew) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Signal);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<SignalsText>(IsNew ? nameof(SignalsText.Told_Entered) : nameof(SignalsText.Told_Changed));
    }

    public static NoticeKind TellsBound { get; } = NoticeKind.Of<SignalSaved>(
        "agreements.signal.saved", AgreementRoles.Notices, "those who write agreements for whom another's signal binds",
        async (happened, occasion) => await occasion.ToBound(
            happened.Signal, happened.IsNew ? nameof(SignalsText.Notice_Entered) : nameof(SignalsText.Notice_Changed)));

    public async Task<Outcome<Saved>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var signal = input.Signal is { } id ? await db.Set<SteeringSignal>().SingleOrDefaultAsync(s => s.Id == id, cancel) : null;
        if (input.Signal is not null && signal is null) return Refusal.NotFound;
        if (signal?.MayChange(actor) is { } no) return no;
        var errors = new FieldErrors();
        var facts = await Read(input, signal, actor, errors, cancel);
        if (errors.Any) return errors;
        if (signal is not null && signal.Version != input.BasedOn) return Refusal.ChangedSinceOpened;

        var isNew = signal is null;
        if (signal is null)
            db.Add(signal = new(NewId.Of<SteeringSignalId>(change.At), facts, actor.User, actor.Organisation, change.At));
        else signal.Change(facts);
        change.Record(new SignalSaved(signal.Id, isNew));
        return new Saved(signal.Id);
    }

    private async Task<SignalFacts> Read(
        Input input, SteeringSignal? before, Actor actor, FieldErrors errors, CancellationToken cancel)
    {
        var giver = TypedField.NeededLine(
            input.Giver, SteeringSignal.NameLimit, nameof(Input.Giver), Phrase.In<SignalsText>(nameof(SignalsText.Error_Giver)), errors);
        var binds = await OfferedBounds.Read(db, actor, before, input.Binds, clock.Today, cancel);
        if (binds is null) errors.Add(nameof(Input.Binds), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var title = TypedField.NeededLine(
            input.Title, SteeringSignal.NameLimit, nameof(Input.Title), Phrase.In<SignalsText>(nameof(SignalsText.Error_Titled)), errors);
        var day = TypedLine.ReadDay(input.Day, nameof(Input.Day), errors);
        if (day > clock.Today) errors.Add(nameof(Input.Day), Phrase.In<SignalsText>(nameof(SignalsText.Error_DayToCome)));
        var link = TypedField.Text(input.Link, SteeringSignal.LinkLimit, nameof(Input.Link), errors);
        if (link is not null && !IsSafe(link)) errors.Add(nameof(Input.Link), Phrase.In<SignalsText>(nameof(SignalsText.Error_Address)));
        var quote = TypedField.NeededText(
            input.Quote, SteeringSignal.QuoteLimit, nameof(Input.Quote), Phrase.In<SignalsText>(nameof(SignalsText.Error_Quote)), errors);
        return new(giver, binds ?? new(null, null), title, day, link, quote);
    }

    /// <summary>An https address of a named place, without a name or a password in it.</summary>
    internal static bool IsSafe(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0 && address.Host.Contains('.')
        && !link.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}

/// <summary>One that a signal may be said to bind.</summary>
internal sealed record OfferedBound(Bound Bound, string Name);

internal static class OfferedBounds
{
    /// <summary>So many organisations are looked through; the others are found by their name or number.</summary>
    public const int Most = 200;

    /// <summary>To the directorate all kinds, and organisations that exist on the day; to others their own organisation.</summary>
    /// <param name="before">One that is changed may go on binding whom it binds.</param>
    /// <param name="chosen">What is chosen already is offered too.</param>
    /// <param name="name">A part of the name of an organisation, or its number; empty for all.</param>
    public static async Task<IReadOnlyList<OfferedBound>> To(
        AppDb db, Actor actor, SteeringSignal? before, string? chosen, string? name, DateOnly today, CancellationToken cancel)
    {
        var there = Organisations(db, actor, before, today);
        var found = there;
        foreach (var word in SearchText.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            found = found.Where(o => o.Search.Contains(word));
        var (bound, kept) = (before?.BindsOrganisation, Bound.OrganisationIn(chosen));
        var organisations = await found.OrderBy(o => o.Name).ThenBy(o => o.Id).Take(Most).Select(o => new { o.Id, o.Name })
            .ToListAsync(cancel);
        var also = await there.Where(o => o.Id == bound || o.Id == kept).Select(o => new { o.Id, o.Name }).ToListAsync(cancel);
        return
        [
            .. Kinds(actor, before).Select(kind => new OfferedBound(new(null, kind), SignalWords.All(kind))),
            .. organisations.UnionBy(also, o => o.Id).Select(o => new OfferedBound(new(o.Id, null), o.Name)),
        ];
    }

    /// <summary>The one that was chosen; null where what was posted is none of them.</summary>
    public static async Task<Bound?> Read(
        AppDb db, Actor actor, SteeringSignal? before, string? key, DateOnly today, CancellationToken cancel)
    {
        foreach (var kind in Kinds(actor, before))
        {
            if (new Bound(null, kind) is var bound && bound.Key == key) return bound;
        }

        return Bound.OrganisationIn(key) is { } id && await Organisations(db, actor, before, today).AnyAsync(o => o.Id == id, cancel)
            ? new Bound(id, null)
            : null;
    }

    private static IEnumerable<OrganisationKind> Kinds(Actor actor, SteeringSignal? before) =>
        Enum.GetValues<OrganisationKind>().Where(kind => SignalRights.KeepsRegister(actor) || kind == before?.BindsKind);

    private static IQueryable<Organisation> Organisations(AppDb db, Actor actor, SteeringSignal? before, DateOnly today)
    {
        var (all, own, bound) = (SignalRights.KeepsRegister(actor), actor.Organisation, before?.BindsOrganisation);
        return db.Set<Organisation>().Where(o =>
            o.Id == bound || (o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today) && (all || o.Id == own)));
    }
}
