using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>Trekk forespørselen: nobody is asked to confirm any more. The one who was asked is told.</summary>
[Process("ConfirmationRequestWithdrawn")]
public sealed class WithdrawConfirmationRequest(AppDb db) : IUseCase<WithdrawConfirmationRequest.Input, Done>
{
    public static Permission Needs => AskConfirmation.Needs;

    public sealed class Input : IInput<WithdrawConfirmationRequest, Input, Done>
    {
        public GrantApplicationId Application { get; set; }
    }

    /// <summary>The one who was asked need not confirm any more.</summary>
    [Event("grants.application.confirmation-request-withdrawn")]
    public sealed record ConfirmationRequestWithdrawn(GrantApplicationId Application, ConfirmationRequestId Request, UserId Of) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ConfirmationRequestWithdrawn), Named.Person(Of));
    }

    public static NoticeKind TellsConfirmer { get; } = NoticeKind.Of<ConfirmationRequestWithdrawn>(
        "grants.application.confirmation-request-withdrawn", GrantNotices.Applying, "the one who was asked",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCall<ApplyText>(nameof(ApplyText.Notice_AskEnded)),
                ApplyUrls.Application(happened.Application),
                Readers.Of(happened.Of));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var request = application.Waiting;
        if (application.WithdrawRequest(change.At) is { } no) return no;

        change.Record(new ConfirmationRequestWithdrawn(application.Id, request!.Id, request.Of));
        return new Done();
    }
}
