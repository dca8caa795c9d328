using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>
/// Trekk søknaden: before a decision the county takes it back. It can be changed and sent anew, and is then judged by that sending.
/// </summary>
[Process("ApplicationWithdrawn")]
public sealed class WithdrawApplication(AppDb db, IEnumerable<IHoldsApplication> holders) : IUseCase<WithdrawApplication.Input, Done>
{
    public static Permission Needs => SendApplication.Needs;

    public sealed class Input : IInput<WithdrawApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>Ticked: what somebody else confirmed and sent is not taken back by one press.</summary>
        public bool Sure { get; set; }
    }

    public static NoticeKind TellsBothSides { get; } = NoticeKind.Of<ApplicationWithdrawn>(
        "grants.application.withdrawn", GrantNotices.Messages, "those who work with it on both sides",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<ApplyText>(nameof(ApplyText.Notice_Withdrawn)),
                ApplyUrls.Application(happened.Application),
                application.AtTheCounty.And(application.AtTheDirectorate));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.ManageableApplication(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await holders.Hold(application.Id, cancel) is { } held) return held;
        if (!input.Sure) return new FieldError(nameof(Input.Sure), Phrase.In<ApplyText>(nameof(ApplyText.Error_WithdrawSure)));
        if (application.Withdraw(change.At) is { } no) return no;

        change.Record(new ApplicationWithdrawn(application.Id, application.Sent[^1].Number));
        return new Done();
    }
}
