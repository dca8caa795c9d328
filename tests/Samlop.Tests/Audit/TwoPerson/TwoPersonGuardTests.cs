using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants;
using Samlop.Grants.Letters;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Decide;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit.TwoPerson;

/// <summary>The database itself refuses that one person prepares and decides, whoever writes to it.</summary>
public abstract class TwoPersonGuardTests(SamlopHost host) : HostTests(host)
{
    [Theory]
    [InlineData("Approved")]
    [InlineData("Returned")]
    [InlineData("SomethingNew")]
    public async Task Sender_CannotAnswer(string verdict)
    {
        var sent = await ASentCheck();
        await ShouldBeRefused(db => Answer(db, sent.Check, verdict, sent.Sender));
    }

    [Theory]
    [InlineData("Approved")]
    [InlineData("Returned")]
    public async Task Preparer_CannotAnswer(string verdict)
    {
        var sent = await ASentCheck();
        await ShouldBeRefused(db => Answer(db, sent.Check, verdict, sent.Preparer));
    }

    [Theory]
    [InlineData("Approved", true)]
    [InlineData("Returned", true)]
    [InlineData("TakenBack", false)]
    [InlineData("Lapsed", false)]
    public async Task Answer_ByWhomItIsFor_IsTaken(string verdict, bool other)
    {
        var sent = await ASentCheck();
        await using var db = Host.OpenDb();
        (await Answer(db, sent.Check, verdict, other ? Given.Id<UserId>() : sent.Sender)).ShouldBe(1);
    }

    [Fact]
    public async Task Answer_OfNobody_IsRefused()
    {
        var sent = await ASentCheck();
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE check_round SET "Verdict" = 'Approved' WHERE "Subject" = {sent.Check}"""));
    }

    [Fact]
    public async Task Round_ThatIsPutInAnswered_ByTheSenderOfAnother_IsRefused()
    {
        var sent = await ASentCheck();
        var stranger = Given.Id<UserId>().Value;
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO check_round ("Subject", "Number", "SentBy", "SentAt", "AnsweredBy", "AnsweredAt", "Verdict")
            SELECT "Subject", 2, {stranger}, "SentAt", {sent.Sender.Value}, "SentAt", 'Approved' FROM check_round WHERE "Subject" = {sent.Check}
            """));
    }

    [Fact]
    public async Task Answer_IsNeverChanged()
    {
        var sent = await ASentCheck();
        await using (var db = Host.OpenDb()) await Answer(db, sent.Check, "Returned", Given.Id<UserId>());
        await ShouldBeRefused(db => Answer(db, sent.Check, "Approved", Given.Id<UserId>()));
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE check_round SET "Verdict" = NULL, "AnsweredBy" = NULL WHERE "Subject" = {sent.Check}"""));
        var stranger = Given.Id<UserId>().Value;
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE check_round SET "SentBy" = {stranger} WHERE "Subject" = {sent.Check}"""));
        // The reasons are words, and can be erased.
        await using var other = Host.OpenDb();
        (await other.Database.ExecuteSqlAsync($"""UPDATE check_round SET "Reasons" = NULL WHERE "Subject" = {sent.Check}""")).ShouldBe(1);
    }

    [Fact]
    public async Task Preparers_AreNotForgotten_AndWhoApprovedIsNotAmongThem()
    {
        var sent = await ASentCheck();
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(db is PostgresAppDb
            ? (FormattableString)$"""UPDATE two_person_check SET "Preparers" = ARRAY[]::uuid[] WHERE "Subject" = {sent.Check}"""
            : $"""UPDATE two_person_check SET "Preparers" = '[]' WHERE "Subject" = {sent.Check}"""));

        var approver = Given.Id<UserId>();
        await using (var db = Host.OpenDb()) await Answer(db, sent.Check, "Approved", approver);
        await using var changing = Host.OpenDb();
        var check = await changing.Set<TwoPersonCheck>().AsTracking().SingleAsync(c => c.Subject == sent.Check);
        check.PreparedBy(approver);
        changing.AllowChanges();
        (await Should.ThrowAsync<DbUpdateException>(() => changing.SaveChangesAsync())).InnerException!.Message.ShouldContain("two-persons");
    }

    [Fact]
    public async Task Template_PutInForceByWhoWroteIt_IsRefused()
    {
        var writer = await Given.AUser();
        var id = Given.Id<LetterTemplateVersionId>();
        var texts = new LetterTexts(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        await Given.Saved(new LetterTemplateVersion(id, DecisionKind.Rejection, 1000 + TestData.Next(), texts, writer.Id, TestTime.Start));
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE letter_template_version SET "InForceBy" = "SavedBy" WHERE "Id" = {id.Value}"""));
        await using var db = Host.OpenDb();
        await db.Set<LetterTemplateVersion>().Where(t => t.Id == id).ExecuteDeleteAsync();
    }

    [Fact]
    public async Task Decision_MadeByWhoWroteIt_IsRefused()
    {
        var at = await Given.ACallToDecide();
        var decision = await Given.DecisionOf((await Given.ARecommendedPortfolio(at))[0]);
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync(
            $"""UPDATE decision SET "DecidedBy" = "SavedBy" WHERE "Id" = {decision.Id.Value}"""));
    }

    [Theory]
    [InlineData("ProposedBy")]
    [InlineData("User")]
    public async Task Role_ApprovedByWhoProposedItOrIsToHaveIt_IsRefused(string column)
    {
        var (user, by, county) = (await Given.AUser(), await Given.AUser(), await Given.AnOrganisation(OrganisationKind.County));
        var id = Given.Id<RoleProposalId>();
        await Given.Saved(new RoleProposal(id, user.Id, county.Id, Role.ChiefExecutive, TestData.Before, null, by.Id, TestTime.Start));
        var same = (column == "User" ? user.Id : by.Id).Value;
        await ShouldBeRefused(db => db.Database.ExecuteSqlAsync($"""UPDATE role_proposal SET "ApprovedBy" = {same} WHERE "Id" = {id.Value}"""));
    }

    [Fact]
    public async Task Role_ProposedForOneself_IsRefused()
    {
        var (user, county) = (await Given.AUser(), await Given.AnOrganisation(OrganisationKind.County));
        await Should.ThrowAsync<DbUpdateException>(() => Given.Saved(new RoleProposal(
            Given.Id<RoleProposalId>(), user.Id, county.Id, Role.ChiefExecutive, TestData.Before, null, user.Id, TestTime.Start)));
    }

    private static Task<int> Answer(AppDb db, Guid subject, string verdict, UserId by) => db.Database.ExecuteSqlAsync(
        $"""UPDATE check_round SET "Verdict" = {verdict}, "AnsweredBy" = {by.Value}, "AnsweredAt" = "SentAt" WHERE "Subject" = {subject}""");

    private async Task ShouldBeRefused(Func<AppDb, Task<int>> statement)
    {
        await using var db = Host.OpenDb();
        (await Should.ThrowAsync<Exception>(() => statement(db))).Message.ShouldMatch("two-persons|two_persons|answered once");
    }

    private async Task<(Guid Check, UserId Preparer, UserId Sender)> ASentCheck()
    {
        var (preparer, sender) = (await Host.ActorOf(await Given.AMember(Role.CaseOfficer)), await Host.ActorOf(await Given.AMember(Role.CaseOfficer)));
        var check = new TwoPersonCheck(Guid.NewGuid());
        check.PreparedBy(preparer.User);
        check.Send(sender, TestTime.Start).ShouldBeNull();
        await Given.Saved(check);
        return (check.Subject, preparer.User, sender.User);
    }
}

public sealed class TwoPersonGuardTests_OnSqlite(SqliteHost host) : TwoPersonGuardTests(host), IClassFixture<SqliteHost>;

public sealed class TwoPersonGuardTests_OnPostgres(PostgresHost host) : TwoPersonGuardTests(host), IClassFixture<PostgresHost>;
