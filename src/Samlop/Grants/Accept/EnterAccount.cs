using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Accept;

/// <summary>
/// Oppgi kontonummer: whoever may accept gives another account for an accepted award, after a second person sent one back or when the
/// county changes bank.
/// </summary>
[Process("AwardAccountEntered")]
public sealed class EnterAccount(AppDb db, OsloClock clock) : IUseCase<EnterAccount.Input, Done>
{
    public static Permission Needs => AcceptAward.Needs;

    public sealed class Input : IInput<EnterAccount, Input, Done>
    {
        public AwardId Award { get; set; }

        public string? Account { get; set; }
    }

    /// <summary>An account number was given; changed where a second person must confirm it.</summary>
    [Event("grants.award-account.entered"), Was("AwardAccountEntered")]
    public sealed record AwardAccountEntered(GrantApplicationId Application, AwardAccountId Account, bool Changed) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AcceptText>(Changed ? nameof(AcceptText.Told_AccountChanged) : nameof(AcceptText.Told_AccountEntered));
    }

    public static NoticeKind TellsConfirmers { get; } = NoticeKind.Of<AwardAccountEntered>(
        "grants.award-account.entered", GrantNotices.Applying, "the others of the county, who confirm a changed number",
        async (happened, occasion) =>
        {
            if (!happened.Changed) return null;
            var account = await occasion.Db.Rows<AwardAccount>().All(Because.WhoWaitsIsTold)
                .SingleAsync(a => a.Id == happened.Account, occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AcceptText>(nameof(AcceptText.Notice_AccountWaits)),
                AwardUrls.Account(account.Award),
                Readers.In(application.County, [.. ConfirmAccount.Needs.Roles]))
            {
                Matter = account.Id.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        var authority = (await Authorities.Of(db, actor, AcceptAward.Act, clock, cancel)).For(Subject.Of(award.Call));
        if (authority.No is { } none) return none;
        if (award.MayEnterAccount(await db.AccountCheckOf(award, cancel)) is { } no) return no;

        var errors = new FieldErrors();
        var number = TypedAccount.Read(input.Account, nameof(Input.Account), errors);
        if (errors.Any) return errors;
        var account = await TypedAccount.Enter(db, award, number!, actor, change, cancel);
        change.Record(new AwardAccountEntered(award.Application, account.Id, account.Changed));
        return new Done();
    }
}
