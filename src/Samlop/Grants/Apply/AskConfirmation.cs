using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Be om bekreftelse: whoever writes hands the application over to a named person who may confirm it (C-05), and can do so anew or to
/// another while it waits. The one who is asked gets a task and a mail.
/// </summary>
[Process("ConfirmationAsked")]
public sealed class AskConfirmation(AppDb db, OsloClock clock)
    : IUseCase<AskConfirmation.Input, Done>
{
    public static Permission Needs => StartApplication.Needs;

    public static readonly Refusal NobodyToAsk = Refusal.In<ApplyText>(nameof(NobodyToAsk));

    public sealed class Input : IInput<AskConfirmation, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the person, as chosen.</summary>
        public string? Of { get; set; }

        public string? Due { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>Somebody was asked to confirm.</summary>
    [Event("grants.application.confirmation-asked")]
    public sealed record ConfirmationAsked(GrantApplicationId Application, ConfirmationRequestId Request, UserId Of, DateOnly Due) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ConfirmationAsked), Named.Person(Of));
    }

    public static NoticeKind TellsConfirmer { get; } = NoticeKind.Of<ConfirmationAsked>(
        "grants.application.confirmation-asked", GrantNotices.Applying, "the one who is asked",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Asked)),
                ApplyUrls.Send(happened.Application),
                Readers.Of(happened.Of))
            {
                Matter = happened.Request.Value,
                Due = happened.Due,
            };
        }).While(
            "the request waits",
            (ConfirmationRequest r) => r.Id,
            db => db.Rows<ConfirmationRequest>().All(Because.WhoWaitsIsTold).Where(r => r.EndedAt == null));

    public static NoticeKind TellsFormer { get; } = NoticeKind.Of<ConfirmationAsked>(
        "grants.application.confirmation-asked-of-another", GrantNotices.Applying, "the one who was asked before",
        async (happened, occasion) =>
        {
            var former = await occasion.Db.Rows<ConfirmationRequest>().All(Because.WhoWaitsIsTold)
                .Where(r => r.Application == happened.Application && r.EndedAt == occasion.At)
                .Where(r => r.Id != happened.Request && r.Of != happened.Of)
                .Select(r => (UserId?)r.Of)
                .SingleOrDefaultAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_AskEnded)),
                ApplyUrls.Application(happened.Application),
                Readers.Of(former));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayConfirm() is { } no) return no;

        var confirmers = await AuthorityHolders.Of(db, actor, ConfirmApplication.Act, clock, cancel);
        var others = confirmers.For(Subject.Of(application.Call)).Where(who => who.User != actor.User);
        var errors = new FieldErrors();
        var of = others.FirstOrDefault(who => Guid.TryParse(input.Of, out var id) && who.User.Value == id);
        if (of is null) errors.Add(nameof(Input.Of), Phrase.In<ApplyText>(nameof(ApplyText.Error_AskOf)));
        var latest = LatestDue(await db.DeadlineOf(application.Call, cancel), clock.Today);
        if (!NorwegianDate.TryParse(input.Due, out var due))
            errors.Add(nameof(Input.Due), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (due < clock.Today || due > latest)
            errors.Add(nameof(Input.Due), Phrase.In<ApplyText>(nameof(ApplyText.Error_AskDue), new DateArgument(latest)));
        var note = TypedField.Text(input.Note, ConfirmationRequest.NoteLimit, nameof(Input.Note), errors);
        if (errors.Any) return errors;

        var id = NewId.Of<ConfirmationRequestId>(change.At);
        if (application.AskConfirmation(id, of!.User, due, note, actor.User, change.At) is { } refused) return refused;
        change.Record(new ConfirmationAsked(application.Id, id, of.User, due), reason: note);
        return new Done();
    }

    /// <summary>The day that is proposed: the deadline; when that is over or not known, a week from now.</summary>
    internal static DateOnly FirstDue(DateOnly? deadline, DateOnly today) =>
        deadline is { } last && last >= today ? last : today.AddDays(7);

    /// <summary>The last day that it can be asked for by: the deadline; when that is over or not known, a year from now.</summary>
    internal static DateOnly LatestDue(DateOnly? deadline, DateOnly today) =>
        deadline is { } last && last >= today ? last : today.AddYears(1);
}
