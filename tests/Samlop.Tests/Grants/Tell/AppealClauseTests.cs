using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>Whether a dismissal can be appealed is answered by one and settled by another.</summary>
public abstract class AppealClauseTests(SamlopHost host) : HostTests(host)
{
    private static readonly string Template = LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Dismissal));

    [Fact, Requirement("C-14")]
    public async Task Answer_IsLaw_OnlyWhenAnotherHasSettledIt()
    {
        var (one, other, _) = await TheDirectorate();
        await As(one).Submit(AnAnswer()).ShouldSucceed();
        (await Standing()).ShouldBe(AppealStanding.ToBeClarified);
        await As(one).Submit(await Settle()).ShouldBeRefused(CheckRefusal.PreparedBySame);
        (await Standing()).ShouldBe(AppealStanding.ToBeClarified);
        await As(other).Submit(await Settle()).ShouldSucceed();
        (await Standing()).ShouldBe(AppealStanding.Right);
        await As(other).Submit(new SettleAppealClause.Input { Kind = DecisionKind.Dismissal }).ShouldBeRefused(AppealRuling.AppealRulingIsOver);
    }

    [Fact]
    public async Task Answer_ThatWaits_IsNotWrittenAnew_NorSettledInAnotherForm()
    {
        var (one, other, decider) = await TheDirectorate();
        await As(one).Submit(AnAnswer()).ShouldSucceed();
        var seen = await Settle();
        await As(other).Submit(AnAnswer()).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(other).Submit(new WithdrawAppealClause.Input { Kind = DecisionKind.Dismissal }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(other).Submit(new TakeBackAppealClause.Input { Kind = DecisionKind.Dismissal }).ShouldBeRefused(CheckRefusal.OnlyPreparersTakeBack);
        await As(one).Submit(new TakeBackAppealClause.Input { Kind = DecisionKind.Dismissal }).ShouldSucceed();
        await As(other).Submit(AnAnswer(AppealStanding.NoRight)).ShouldSucceed();
        await As(decider).Submit(seen).ShouldBeRefused(TwoPersonCheck.SentAnew);
        await As(one).Submit(await Settle()).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(decider).Submit(await Settle()).ShouldSucceed();
        (await Standing()).ShouldBe(AppealStanding.NoRight);
    }

    [Fact]
    public async Task Answer_ThatIsGivenUp_LeavesWhatIsSettled()
    {
        var (one, other, _) = await TheDirectorate();
        await Given.ASettledAppeal(one, AppealStanding.Right);
        await As(one).Submit(AnAnswer(AppealStanding.NoRight)).ShouldSucceed();
        (await Standing()).ShouldBe(AppealStanding.Right);
        await As(other).Submit(new ReturnAppealClause.Input { Kind = DecisionKind.Dismissal, Reasons = "Nei." }).ShouldSucceed();
        await As(one).Submit(new WithdrawAppealClause.Input { Kind = DecisionKind.Dismissal }).ShouldSucceed();
        (await Standing()).ShouldBe(AppealStanding.Right);
        await As(one).Submit(new WithdrawAppealClause.Input { Kind = DecisionKind.Dismissal }).ShouldBeRefused(AppealRuling.AppealRulingIsOver);
    }

    [Fact]
    public async Task Answer_OfAnAward_IsTheCirculars() =>
        await As(await Given.AMember(Role.Administrator)).Submit(new ProposeAppealClause.Input { Kind = DecisionKind.Award })
            .ShouldBeRefused(ProposeAppealClause.AppealIsTheCirculars);

    [Theory]
    [InlineData(Role.CaseOfficer, false, false)]
    [InlineData(Role.DecisionMaker, false, true)]
    [InlineData(Role.Administrator, true, true)]
    public async Task Form_IsForThoseWhoseTurnItIs(Role role, bool proposes, bool settles)
    {
        var (one, _, _) = await TheDirectorate();
        var reader = await Given.AMember(role, one.Organisation);
        (await As(reader).Get(Template)).HasForm("appeal").ShouldBe(proposes);
        await As(one).Submit(AnAnswer()).ShouldSucceed();
        var waits = await As(reader).Get(Template);
        waits.HasForm("appeal").ShouldBeFalse();
        waits.HasForm("appeal-settle").ShouldBe(settles);
    }

    [Fact, SentTwice]
    public async Task Answer_IsToldToThoseItWaitsFor_AndStandsAmongTheirTasks()
    {
        var (one, other, decider) = await TheDirectorate();
        await As(one).Submit(AnAnswer()).ShouldSucceed();
        (await ToldTo(one)).ShouldBeEmpty();
        foreach (var second in new[] { other, decider })
        {
            (await ToldTo(second)).ShouldBe(["Avklaring av klageadgang venter på deg."]);
            (await As(second).Get("/oppgaver")).ShouldSay("Avklar klageadgangen: et svar venter på deg");
        }

        (await As(one).Get("/oppgaver")).ShouldNotSay("et svar venter på deg");
        (await As(decider).Post(Template, "Send svaret tilbake", ("Hva må rettes?", "Hvor står det?"))).ShouldBe(HttpStatusCode.OK);
        (await ToldTo(one)).ShouldBe(["Svaret ditt om klageadgang er sendt tilbake."]);
        (await As(one).Get("/oppgaver")).ShouldSay("Rett eller trekk svaret ditt om klageadgang");
        (await As(one).Get(Template)).ShouldSay("Hvor står det?").ShouldSay("sendte svaret om klageadgang tilbake");

        // Given up, written again, and taken back.
        (await As(one).Post(Template, "Trekk svaret")).ShouldBe(HttpStatusCode.OK);
        (await As(one).Get("/oppgaver")).ShouldNotSay("Rett eller trekk svaret ditt om klageadgang");
        await As(one).Submit(AnAnswer()).ShouldSucceed();
        (await As(one).Post(Template, "Ta svaret tilbake")).ShouldBe(HttpStatusCode.OK);
        (await As(decider).Get("/oppgaver")).ShouldNotSay("et svar venter på deg");
    }

    [Fact, Requirement("C-14")]
    public async Task DismissalThatWaitsForTheAnswer_IsTheTaskOfThoseWhoSettleIt_ThenOfTheOfficer()
    {
        var (one, other, _) = await TheDirectorate();
        var held = await Given.ADecidedCase(DecisionKind.Dismissal);
        var application = AssessUrls.Handling(held.Application);
        (await As(one).Get("/oppgaver")).ShouldSay("Avklar om en avvisning kan påklages. Brev som venter på det: ");
        (await As(held.Imdi.Other).Get("/oppgaver")).ShouldNotSay("Send brevet");
        var page = (await As(held.Imdi.Officer).Get(application)).ShouldSay("Brevet kan ikke sendes før det er avklart")
            .ShouldSay("Administrator eller beslutter").ShouldSay("En administrator svarer på siden for brevmalen");
        page.Document.QuerySelector($"a[href='{TellUrls.Letter(held.Decision)}']").ShouldBeNull();

        await As(one).Submit(AnAnswer()).ShouldSucceed();
        await As(other).Submit(await Settle()).ShouldSucceed();
        page = (await As(held.Imdi.Officer).Get(application)).ShouldSay("Nå sender en saksbehandler brevet");
        page.Document.QuerySelector($"a[href='{TellUrls.Letter(held.Decision)}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Database_RefusesThatTheWriterSettles()
    {
        var (one, _, _) = await TheDirectorate();
        await As(one).Submit(AnAnswer()).ShouldSucceed();
        await using var db = Host.OpenDb();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlAsync(
            $"""UPDATE appeal_ruling SET "SettledBy" = "WrittenBy", "SettledAt" = "WrittenAt" """));
    }

    /// <summary>Two administrators and a decision maker, where nothing is answered yet.</summary>
    private async Task<(Member One, Member Other, Member Decider)> TheDirectorate()
    {
        await using var db = Host.OpenDb();
        await db.Clear<AppealRuling>();
        var one = await Given.AMember(Role.Administrator);
        return (one, await Given.AMember(Role.Administrator, one.Organisation), await Given.AMember(Role.DecisionMaker, one.Organisation));
    }

    private static ProposeAppealClause.Input AnAnswer(AppealStanding standing = AppealStanding.Right) => new()
    {
        Kind = DecisionKind.Dismissal,
        Standing = standing.ToString(),
        Reason = "En avvisning er ikke et avslag.",
        Source = "§ 28",
    };

    private Task<SettleAppealClause.Input> Settle() => Read(async db =>
    {
        var open = await db.Set<AppealRuling>().SingleAsync(r => r.SettledAt == null && r.WithdrawnAt == null);
        return new SettleAppealClause.Input { Kind = open.Kind, Seen = (await db.CheckOf(open)).Mark };
    });

    private async Task<AppealStanding> Standing() => await Read(db => db.Set<AppealRuling>().Where(r => r.SettledAt != null)
        .OrderByDescending(r => r.SettledAt).Select(r => (AppealStanding?)r.Standing).FirstOrDefaultAsync()) ?? AppealStanding.ToBeClarified;
}

public sealed class AppealClauseTests_OnSqlite(SqliteHost host) : AppealClauseTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AppealClauseTests_OnPostgres(PostgresHost host) : AppealClauseTests(host), IClassFixture<PostgresHost>;
