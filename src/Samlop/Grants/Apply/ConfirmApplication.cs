using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Bekreft søknaden: the chief executive, or somebody to whom the chief executive has delegated it in the portal, stands behind exactly
/// what is on the page (C-05). It comes before sending, and ends when anything is changed.
/// </summary>
[Process("ApplicationConfirmed")]
public sealed class ConfirmApplication(AppDb db, OsloClock clock) : IUseCase<ConfirmApplication.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.application.confirm", Role.ChiefExecutive, Role.ProjectLead);

    public static readonly Refusal NoAuthorityToConfirm = Refusal.In<ApplyText>(nameof(NoAuthorityToConfirm));

    public static AuthorityAct Act { get; } = new(
        "grants.application.confirm", Needs, Role.ChiefExecutive,
        Phrase.In<ApplyText>(nameof(ApplyText.Act_Confirm)), NoAuthorityToConfirm)
    {
        CanBeDelegated = true,
        Subjects = ApplicationAct.Subjects,
        Notices = [GrantNotices.Applying, GrantNotices.Dates],
        Was = ["ConfirmApplications", "Both"],
    };

    public sealed class Input : IInput<ConfirmApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>SHA-256 of the content that was read before the button was pressed.</summary>
        public string? Seen { get; set; }

        public bool Stands { get; set; }
    }

    /// <summary>It was confirmed; under an authority where it was not the chief executive's own act.</summary>
    [Event("grants.application.confirmed"), Was("ApplicationConfirmed"), NewsUntil(ConfirmationEnded.Code)]
    public sealed record ApplicationConfirmed(
        GrantApplicationId Application,
        ConfirmationId Confirmation,
        DelegationId? Under,
        string HashKey
    ) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Phrase.In<ApplyText>(
                Under is null ? nameof(ApplyText.Told_ApplicationConfirmed) : nameof(ApplyText.Told_ApplicationConfirmedUnder)
            );
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<ApplicationConfirmed>(
        "grants.application.confirmed", GrantNotices.Applying, "the one who had asked for it",
        async (happened, occasion) =>
        {
            var asker = await occasion.Db.Rows<ConfirmationRequest>().All(Because.WhoWaitsIsTold)
                .Where(r => r.Confirmation == happened.Confirmation)
                .Select(r => (UserId?)r.By)
                .SingleOrDefaultAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Confirmed)), ApplyUrls.Send(happened.Application), Readers.Of(asker))
            {
                Due = application.Deadline >= occasion.Today ? application.Deadline : null,
            };
        }).WhileUnsent(confirmed: true);

    public static NoticeKind TellsOfFall { get; } = NoticeKind.Of<ConfirmationEnded>(
        "grants.application.confirmation-ended", GrantNotices.Applying, "the one who confirmed, and the one who had asked for it",
        async (happened, occasion) =>
        {
            var confirmer = await occasion.Db.Rows<Confirmation>().All(Because.WhoWaitsIsTold)
                .Where(c => c.Id == happened.Confirmation).Select(c => (UserId?)c.By).SingleAsync(occasion.Cancel);
            var asker = await occasion.Db.Rows<ConfirmationRequest>().All(Because.WhoWaitsIsTold)
                .Where(r => r.Confirmation == happened.Confirmation)
                .Select(r => (UserId?)r.By)
                .SingleOrDefaultAsync(occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_Fallen)),
                ApplyUrls.Send(happened.Application),
                Readers.Of(confirmer, asker))
            {
                Due = application.Deadline >= occasion.Today ? application.Deadline : null,
            };
        }).WhileUnsent(confirmed: false);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var authority = (await Authorities.Of(db, actor, Act, clock, cancel)).For(Subject.Of(application.Call));
        if (authority.No is { } none) return none;
        if (application.MayConfirm() is { } no) return no;
        if (!input.Stands) return new FieldError(nameof(Input.Stands), Phrase.In<ApplyText>(nameof(ApplyText.Error_Stands)));
        if (application.ReadContent().Hash() != input.Seen) return Refusal.ChangedSinceOpened;

        var asked = application.Waiting;
        var id = NewId.Of<ConfirmationId>(change.At);
        if (application.Confirm(id, actor.User, authority.Under, change.At) is { } refused) return refused;
        change.Record(new ApplicationConfirmed(application.Id, id, authority.Under, application.Confirmed!.Hash));
        return new Done();
    }
}
