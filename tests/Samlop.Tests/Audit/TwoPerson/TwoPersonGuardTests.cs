using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Decide;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Audit.TwoPerson;

/// <summary>The database itself refuses that one person prepares and decides, whoever writes to it.</summary>
[OnBothDatabases]
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
        await Given.Saved(new LetterTemplateVersion(id, "grant-rejection", 1000 + TestData.Next(), texts, writer.Id, TestTime.Start));
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

    [Fact]
    public async Task WhatIsDecidedByTwo_IsAllHeld()
    {
        await using var db = Host.OpenDb();
        var types = typeof(IDecidedByTwo).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IDecidedByTwo)));
        db.Model.ThatAreDecidedByTwo().Select(t => t.Table).ShouldBe(types.Select(t => db.Model.FindEntityType(t)!.GetTableName()),
            ignoreOrder: true);
    }

    public static TheoryData<string> Tables =>
        ["award_account", "call_version", "decision", "letter_template_version", "role_proposal"];

    [Theory, MemberData(nameof(Tables))]
    public async Task Thing_IsDecidedByWhoApprovedItsRound_AndByNobodyElse(string table)
    {
        var (id, columns, checkedBy) = await ASentThing(table);
        var (approver, other) = (await Given.AUser(), await Given.AUser());
        await ShouldBeRefused(db => Decided(db, columns, id, approver.Id));
        await using (var db = Host.OpenDb()) await Answer(db, id, "Approved", approver.Id);
        await ShouldBeRefused(db => Decided(db, columns, id, other.Id));
        await ShouldBeRefused(db => Decided(db, columns, id, checkedBy));
        await using (var db = Host.OpenDb()) (await Decided(db, columns, id, approver.Id)).ShouldBe(1);
        await ShouldBeRefused(db => Decided(db, columns, id, null));
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE {table} SET "{columns.At}" = NULL, "{columns.By}" = NULL WHERE "{columns.Id}" = {Text(id)}"""));
        await ShouldBeRefused(db => Write(db, $"""DELETE FROM {table} WHERE "{columns.Id}" = {Text(id)}"""));
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE {table} SET "{columns.Id}" = {Text(Guid.NewGuid())} WHERE "{columns.Id}" = {Text(id)}"""));
        await ShouldNotBeReplaced(table, columns.Id, id);
        var frozen = await Read(db => Task.FromResult(db.Model.ThatAreFrozen().Single(f => f.Table == table)));
        (await FrozenProbe.Break(Host, frozen, $"\"{columns.Id}\" = {Text(id)}")).ShouldBeEmpty();
        await ShouldNotBeTakenOver(table, columns, (await ASentThing(table)).Id, id);
    }

    [Theory, MemberData(nameof(Tables))]
    public async Task Thing_WhoseRoundIsReturned_IsNotDecidedByWhoReturnedIt(string table)
    {
        var (id, columns, _) = await ASentThing(table);
        var other = await Given.AUser();
        await using (var db = Host.OpenDb()) await Answer(db, id, "Returned", other.Id);
        await ShouldBeRefused(db => Decided(db, columns, id, other.Id));
    }

    [Theory, MemberData(nameof(Tables))]
    public async Task Thing_IsNotDecidedByNobody(string table)
    {
        var (id, columns, _) = await ASentThing(table);
        await ShouldBeRefused(db => Decided(db, columns, id, null));
        var approver = await Given.AUser();
        await using (var db = Host.OpenDb()) await Answer(db, id, "Approved", approver.Id);
        // Who without when is half an answer as well.
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE {table} SET "{columns.By}" = {Text(approver.Id.Value)} WHERE "{columns.Id}" = {Text(id)}"""));
    }

    [Theory]
    [InlineData("award_account")]
    [InlineData("call_version")]
    public async Task Thing_ThatTwoDecide_DoesNotBecomeOneThatOneDecides(string table)
    {
        var (id, columns, _) = await ASentThing(table);
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE {table} SET "{columns.Alone}" = NOT "{columns.Alone}" WHERE "{columns.Id}" = {Text(id)}"""));
    }

    [Theory]
    [InlineData("check_round")]
    [InlineData("two_person_check")]
    public async Task Check_IsNotDeleted(string table)
    {
        var sent = await ASentCheck();
        await ShouldBeRefused(db => Write(db, $"""DELETE FROM {table} WHERE "Subject" = {Text(sent.Check)}"""));
        // SQLite knows no TRUNCATE; there the statement is refused as unknown.
        await using var db = Host.OpenDb();
        var refusal = await Should.ThrowAsync<Exception>(() => Write(db, $"TRUNCATE {table} CASCADE"));
        if (db is PostgresAppDb) refusal.Message.ShouldMatch("two-persons|frozen");
        await ShouldNotBeReplaced(table, "Subject", sent.Check);
    }

    [Fact]
    public async Task Round_IsNotMovedToAnotherThing()
    {
        var (sent, other) = (await ASentCheck(), await ASentCheck());
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE check_round SET "Subject" = {Text(other.Check)}, "Number" = 2 WHERE "Subject" = {Text(sent.Check)}"""));
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE two_person_check SET "Subject" = {Text(Guid.NewGuid())} WHERE "Subject" = {Text(sent.Check)}"""));
    }

    [Fact]
    public async Task Impartiality_RuledOnByTheirOwn_IsRefused()
    {
        var sent = await Given.ADecidedCase();
        await ShouldBeRefused(db => Write(db,
            $"""UPDATE impartiality_declaration SET "RuledBy" = "User" WHERE "Subject" = {Text(sent.Application.Value)}"""));
    }

    private static Task<int> Answer(AppDb db, Guid subject, string verdict, UserId by) => db.Database.ExecuteSqlAsync(
        $"""UPDATE check_round SET "Verdict" = {verdict}, "AnsweredBy" = {by.Value}, "AnsweredAt" = "SentAt" WHERE "Subject" = {subject}""");

    private async Task ShouldBeRefused(Func<AppDb, Task<int>> statement)
    {
        await using var db = Host.OpenDb();
        (await Should.ThrowAsync<Exception>(() => statement(db))).Message.ShouldMatch("two-persons|two_persons|decided_by_two|answered once|frozen");
    }

    /// <summary>What only SQLite knows: a row that takes the place of another without the triggers of deleting.</summary>
    private async Task ShouldNotBeReplaced(string table, string column, Guid id)
    {
        if (Host is not SqliteHost) return;
        await ShouldBeRefused(db => Write(db,
            $"""
            PRAGMA foreign_keys=OFF;
            INSERT OR REPLACE INTO {table} SELECT * FROM {table} WHERE "{column}" = {Text(id)}
            """));
    }

    /// <summary>Nor by a draft that takes its id.</summary>
    private async Task ShouldNotBeTakenOver(string table, DecidedColumns columns, Guid by, Guid id)
    {
        if (Host is not SqliteHost) return;
        await ShouldBeRefused(db => Write(db,
            $"""
            PRAGMA foreign_keys=OFF;
            UPDATE OR REPLACE {table} SET "{columns.Id}" = {Text(id)} WHERE "{columns.Id}" = {Text(by)}
            """));
    }

    // Names of tables and columns come from the model, and cannot be parameters.
    private static Task<int> Write(AppDb db, string statement) => db.Database.ExecuteSqlRawAsync(statement);

    private static Task<int> Decided(AppDb db, DecidedColumns columns, Guid id, UserId? by) => Write(db,
        $"""
        UPDATE {columns.Table} SET "{columns.By}" = {(by is { } who ? Text(who.Value) : "NULL")},
            "{columns.At}" = (SELECT "SentAt" FROM check_round r WHERE r."Subject" = {Text(id)})
        WHERE "{columns.Id}" = {Text(id)}
        """);

    // SQLite keeps ids with capital letters; PostgreSQL reads either.
    private static string Text(Guid id) => $"'{id.ToString().ToUpperInvariant()}'";

    /// <summary>One of what is decided by two, with its round sent and not answered.</summary>
    private async Task<(Guid Id, DecidedColumns Columns, UserId Sender)> ASentThing(string table)
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        var sender = await Host.ActorOf(officer);
        var thing = await AThing(table, officer);
        var check = new TwoPersonCheck(thing);
        check.Send(sender, TestTime.Start).ShouldBeNull();
        await Given.Saved(check);
        await using var db = Host.OpenDb();
        return (thing, db.Model.ThatAreDecidedByTwo().Single(t => t.Table == table), sender.User);
    }

    private async Task<Guid> AThing(string table, Member officer)
    {
        switch (table)
        {
            case "award_account":
                var sent = await Given.ASentLetter();
                await using (var db = Host.OpenDb())
                {
                    var award = await db.Set<Award>().SingleAsync(a => a.Id == sent.Award);
                    var number = AccountNumber.Parse("12345678903");
                    var account = award.EnterAccount(Given.Id<AwardAccountId>(), number, true, officer.Id, TestTime.Start);
                    return (await Given.Saved(account)).Id.Value;
                }

            case "call_version":
                CallNumber.TryParse(CallData.NewNumber(), out var called).ShouldBeTrue();
                var call = new Call(Given.Id<CallId>(), called, officer.Organisation.Id);
                var version = call.Begin("Utkast", TestTime.Start);
                await Given.Saved(call);
                return version.Id.Value;
            case "decision":
                var at = await Given.ADecidedCase();
                return (await Given.Saved(new Decision(Given.Id<DecisionId>(), at.Application, await Given.IdOf(at.Call), 2, at.Decision,
                    DecisionContent.Empty(DecisionKind.Award, 2022), officer.Id, TestTime.Start))).Id.Value;
            case "letter_template_version":
                return (await Given.Saved(new LetterTemplateVersion(Given.Id<LetterTemplateVersionId>(), "grant-rejection",
                    1000 + TestData.Next(), new LetterTexts([], []), officer.Id, TestTime.Start))).Id.Value;
            default:
                var (user, county) = (await Given.AUser(), await Given.AnOrganisation(OrganisationKind.County));
                return (await Given.Saved(new RoleProposal(Given.Id<RoleProposalId>(), user.Id, county.Id, Role.ChiefExecutive,
                    TestData.Before, null, officer.Id, TestTime.Start))).Id.Value;
        }
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
