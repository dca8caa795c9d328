using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

public class WrittenCaseNumberTests
{
    [Theory]
    [InlineData("2022/00012", 2022, 12)]
    [InlineData(" 2022/12 ", 2022, 12)]
    [InlineData("2022 / 00012", 2022, 12)]
    [InlineData("2022/123456", 2022, 123456)]
    public void Number_AsPeopleWriteIt_IsRead(string typed, int year, int serial)
    {
        CaseNumber.TryParse(typed, out var number).ShouldBeTrue();
        number.ShouldBe(new CaseNumber(year, serial));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("12/2022")]
    [InlineData("2022/0")]
    [InlineData("2022-12")]
    [InlineData("2022/1234567")]
    public void Number_ThatIsNone_IsRefused(string? typed) => CaseNumber.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Number_IsWrittenWithFiveDigits() => new CaseNumber(2022, 12).ToString().ShouldBe("2022/00012");
}

/// <summary>Case numbers: running, without gaps and without doubles, whatever happens at once.</summary>
[OnBothDatabases]
public abstract class CaseNumberTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-13")]
    public async Task TwentyCasesAtOnce_GetTwentyNumbersInARow()
    {
        Today = new DateOnly(2031, 5, 1);
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var county = await Given.AMember(Role.ProjectLead);

        var received = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
            await Given.Receive(county, new ReceiveSomething.Input { Owner = directorate.Id, Party = county.Organisation.Id }).ShouldSucceed())));

        received.Select(r => r.Serial).Order().ShouldBe(Enumerable.Range(1, 20));
        received.ShouldAllBe(r => r.Year == 2031 && r.Entry == 1);
    }

    [Fact]
    public async Task ACaseThatIsNotOpened_LeavesNoGap()
    {
        Today = new DateOnly(2032, 5, 1);
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var county = await Given.AMember(Role.ProjectLead);
        ReceiveSomething.Input Input(bool fails) => new() { Owner = directorate.Id, Party = county.Organisation.Id, Fails = fails };

        (await Given.Receive(county, Input(false)).ShouldSucceed()).Number.ToString().ShouldBe("2032/00001");
        await Given.Receive(county, Input(true)).ShouldBeRefused(Refusal.NotAllowed);
        (await Given.Receive(county, Input(false)).ShouldSucceed()).Number.ToString().ShouldBe("2032/00002");
    }

    [Fact]
    public async Task TheYear_IsThatOfNorway()
    {
        var directorate = await Given.AnOrganisation(OrganisationKind.Directorate);
        var county = await Given.AMember(Role.ProjectLead);
        Host.Time.Now = new DateTimeOffset(2033, 12, 31, 23, 30, 0, TimeSpan.Zero);
        (await Given.Receive(county, new ReceiveSomething.Input { Owner = directorate.Id, Party = county.Organisation.Id }).ShouldSucceed()).Number.ToString().ShouldBe("2034/00001");
    }

    [Fact]
    public async Task TheSameSubjectAgain_IsTheSameCase_WithTheNextEntry()
    {
        var the = await Given.ACase();
        var again = new ReceiveSomething.Input { Subject = the.Subject, Owner = the.Officer.Organisation.Id, Party = the.Lead.Organisation.Id };
        (await Given.Receive(the.Lead, again).ShouldSucceed()).ShouldBe(new ReceiveSomething.Received(the.Number.Year, the.Number.Serial, 2));
        (await Read(db => db.Set<CaseFile>().CountAsync(c => c.Subject == the.Subject))).ShouldBe(1);
    }

    [Fact]
    public async Task TenEntriesAtOnce_AreNumberedInARow()
    {
        var the = await Given.ACase();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Given.AnEntry(the))));
        var numbers = await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id).Select(e => e.Number).ToListAsync());
        numbers.Order().ShouldBe(Enumerable.Range(1, 11));
    }
}

public sealed class CaseNumberTests_OnSqlite(SqliteHost host) : CaseNumberTests(host), IClassFixture<SqliteHost>;

public sealed class CaseNumberTests_OnPostgres(PostgresHost host) : CaseNumberTests(host), IClassFixture<PostgresHost>;
