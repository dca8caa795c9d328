using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Send behandlingen tilbake: the decision maker does not decide it so, and says what must be mended.</summary>
[Process("grants.accounts-treatment-returned")]
public sealed class ReturnTreatment(AppDb db) : IUseCase<ReturnTreatment.Input, Done>
{
    public static Permission Needs => DecideTreatment.Needs;

    public sealed class Input : ReturnInput, IInput<ReturnTreatment, Input, Done>
    {
        public AccountsTreatmentId Treatment { get; set; }
    }

    /// <summary>A treatment was returned with reasons.</summary>
    [Event("grants.accounts-treatment.returned")]
    public sealed record TreatmentReturned(AccountsId Accounts, AccountsTreatmentId Treatment) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_TreatmentReturned));
    }

    public static NoticeKind TellsSender { get; } = NoticeKind.Of<TreatmentReturned>(
        "grants.accounts-treatment.returned", AccountsTelling.Group, "the officer who sent it",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_TreatmentReturned)),
                AccountUrls.Treat(accounts.Id),
                Readers.Of(await occasion.SenderOf(happened.Treatment.Value)))
            {
                Matter = happened.Treatment.Value,
            };
        }).WhileReturned(
            (AccountsTreatment t) => t.Id,
            db => db.Rows<AccountsTreatment>().All(Because.WhoWaitsIsTold).Where(AccountsTreatment.Open));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var treatment = await db.Rows<AccountsTreatment>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(t => t.Id == input.Treatment, cancel);
        if (treatment is null) return Refusal.NotFound;
        var check = await db.CheckOf(treatment, cancel);
        if (treatment.Return(check, actor, input, change.At) is { } no) return no;
        change.Record(new TreatmentReturned(treatment.Accounts, treatment.Id), reason: check.Rounds[^1].Reasons);
        return new Done();
    }
}
