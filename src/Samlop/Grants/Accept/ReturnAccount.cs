using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>Send kontonummeret tilbake: the second person does not stand by it, and says why. Whoever may accept gives another.</summary>
[Process("AwardAccountReturned")]
public sealed class ReturnAccount(AppDb db) : IUseCase<ReturnAccount.Input, Done>
{
    public static Permission Needs => ConfirmAccount.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnAccount, Input, Done>
    {
        public AwardId Award { get; set; }
    }

    /// <summary>A second person sent the number back.</summary>
    [Event("grants.award-account.returned"), Was("AwardAccountReturned")]
    public sealed record AwardAccountReturned(GrantApplicationId Application, AwardAccountId Account) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AccountReturned));
    }

    public static NoticeKind TellsEnterer { get; } = NoticeKind.Of<AwardAccountReturned>(
        "grants.award-account.returned", GrantNotices.Applying, "the one who entered it",
        async (happened, occasion) =>
        {
            var account = await occasion.Db.Rows<AwardAccount>().All(Because.WhoWaitsIsTold)
                .SingleAsync(a => a.Id == happened.Account, occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_AccountReturned)),
                AwardUrls.Account(account.Award),
                Readers.Of(account.EnteredBy))
            {
                Matter = account.Id.Value,
            };
        }).While("no other number is given", db =>
        {
            var all = db.Rows<AwardAccount>().All(Because.WhoWaitsIsTold);
            return notice => all.Any(a => a.Id == (AwardAccountId)(object)notice.Matter
                && !all.Any(later => later.Award == a.Award && later.EnteredAt > a.EnteredAt));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        if (await db.AccountCheckOf(award, cancel) is not { } check) return CheckRefusal.NothingToDecide;
        if (award.Account!.Return(check, actor, input, change.At) is { } no) return no;

        change.Record(new AwardAccountReturned(award.Application, award.Account!.Id), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
