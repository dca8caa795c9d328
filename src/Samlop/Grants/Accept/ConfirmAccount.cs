using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// Bekreft kontonummeret: a second person of the county types a changed account number again; until then nothing can be paid to it.
/// </summary>
[Process("AwardAccountConfirmed")]
public sealed class ConfirmAccount(AppDb db) : IUseCase<ConfirmAccount.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.award-account.confirm", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<ConfirmAccount, Input, Done>, IApproves<AwardAccount>
    {
        public AwardId Award { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }

        public string? Account { get; set; }
    }

    /// <summary>A second person typed the same number: it is settled.</summary>
    [Event("grants.award-account.confirmed"), Was("AwardAccountConfirmed")]
    public sealed record AwardAccountConfirmed(GrantApplicationId Application, AwardAccountId Account) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<AcceptText>(nameof(AcceptText.Told_AccountConfirmed));
    }

    public static NoticeKind TellsEnterer { get; } = NoticeKind.Of<AwardAccountConfirmed>(
        "grants.award-account.confirmed", GrantNotices.Applying, "the one who entered it",
        async (happened, occasion) =>
        {
            var account = await occasion.Db.Rows<AwardAccount>().All(Because.WhoWaitsIsTold)
                .SingleAsync(a => a.Id == happened.Account, occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_AccountConfirmed)),
                AwardUrls.Award(account.Award),
                Readers.Of(account.EnteredBy));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        if (award.ReplacedAt is not null) return Award.AwardIsReplaced;
        if (await db.AccountCheckOf(award, cancel) is not { } check) return CheckRefusal.NothingToDecide;
        if (check.MayDecide(actor) is { } no) return no;

        var errors = new FieldErrors();
        var number = TypedAccount.Read(input.Account, nameof(Input.Account), errors);
        if (number is not null && number.Value != award.Account!.Number)
            errors.Add(nameof(Input.Account), Phrase.In<AcceptText>(nameof(AcceptText.Error_AccountDiffers)));
        if (errors.Any)
            return errors;

        if (check.Approve(actor, input.Seen, change.At) is { } refused) return refused;
        award.SettleAccount(award.Account!, actor.User, change.At);
        change.Record(new AwardAccountConfirmed(award.Application, award.Account!.Id));
        return new Done();
    }
}
