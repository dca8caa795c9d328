using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Ta tilbake behandlingen: until it is decided those who prepared it can go on with it.</summary>
[Process("grants.accounts-treatment-taken-back")]
public sealed class TakeBackTreatment(AppDb db) : IUseCase<TakeBackTreatment.Input, Done>
{
    public static Permission Needs => ProposeTreatment.Needs;

    public sealed class Input : IInput<TakeBackTreatment, Input, Done>
    {
        public AccountsTreatmentId Treatment { get; set; }
    }

    /// <summary>A treatment was taken back.</summary>
    [Event("grants.accounts-treatment.taken-back")]
    public sealed record TreatmentTakenBack(AccountsId Accounts, AccountsTreatmentId Treatment) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_TreatmentTakenBack));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<TreatmentTakenBack>(
        "grants.accounts-treatment.taken-back", AccountsTelling.Group, "the decision makers it waited for",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_TreatmentTakenBack)),
                AccountUrls.Treat(accounts.Id),
                accounts.Application.At(DecideTreatment.Needs.Roles).But(await occasion.PreparersOf(happened.Treatment.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var treatment = await db.Rows<AccountsTreatment>().TreatedBy(actor.ForCases())
            .SingleOrDefaultAsync(t => t.Id == input.Treatment, cancel);
        if (treatment is null) return Refusal.NotFound;
        var check = await db.CheckOf(treatment, cancel);
        if (treatment.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(new TreatmentTakenBack(treatment.Accounts, treatment.Id));
        return new Done();
    }
}
