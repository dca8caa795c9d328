using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Persons.Matrix;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Persons.Versions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Matrix;

/// <summary>The table of sharing is written by the data protection officer, put in force by a second person from a day, and read from that day by every door.</summary>
public abstract class MatrixTests(SamlopHost host) : HostTests(host)
{
    /// <summary>Another county school sees who somebody is: an unsure reading of opplæringslova § 25-1.</summary>
    private const int Unsure = 87;

    /// <summary>A county school sees whom a refugee service has recorded, to take in.</summary>
    private const int TakesIn = 8;

    [Fact, SentTwice, Requirement("K-02")]
    public async Task Version_IsPutInForceByASecond_AndDecidesFromItsDay_WhatEveryDoorShows()
    {
        var (officer, administrator) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.Administrator));
        var (school, other) = (await Given.AMember(Role.PracticeCoordinator), await Given.AMember(Role.TradeTeacher));
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var (pupil, settled) = ($"Elevsen{TestData.Next()}", $"Bosattsen{TestData.Next()}");
        var (one, two) = (await Given.APersonOf(school, pupil), await Given.APersonOf(adviser, settled));
        foreach (var person in new[] { one, two }) await Given.ATie(person, other);
        await Given.InProgramme(two);
        var (follow, take) = (PersonData.Card(one), PersonData.Card(two, SharingPurpose.RecommendAndTakeIn));
        (await As(other).Get(follow)).ShouldNotSay(pupil);
        (await As(other).Get(take)).ShouldSay(settled);

        // The officer accepts an unsure row, and takes another out of force from a day.
        var page = await (await As(officer).Get(MatrixUrls.Draft)).Post("begin");
        page.ShouldSay("Ingen rader er endret ennå");
        page = await As(officer).Get($"{MatrixUrls.Table}?formal={nameof(SharingPurpose.PlanAndFollowTraining)}&kategori={nameof(PersonCategory.Identity)}&sikkerhet=U");
        page = await (await page.Follow($"{Unsure}")).ShouldSay("Usikker og ikke godtatt").Post("row", ("Input.From", "x"));
        page.FieldErrors.Keys.ShouldBe(["Input.From", "Input.Reason"], ignoreOrder: true);
        page = await page.Post("row", ("Input.IsAccepted", "true"), ("Input.From", "01.01.2022"), ("Input.Reason", "Vurdert av juristen vår."));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Vurdert av juristen vår.").ShouldSay("Usikker, men godtatt");
        var tomorrow = Today.AddDays(1);
        page = await (await As(officer).Get(MatrixUrls.Row(TakesIn))).Post("row", ("Input.To", Written.ShortDate(Today)), ("Input.Reason", "Ikke lenger hjemlet."));
        page.ShouldSay("får en siste dag");
        page = await page.Post("send");
        page.ShouldSay("Utkastet venter på den andre personen");
        await As(officer).Submit(new ChangeSharingRow.Input { Line = TakesIn }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(officer).Submit(new PutSharingInForce.Input { From = Written.ShortDate(Today) }).ShouldBeRefused(CheckRefusal.PreparedBySame);

        // The second person sends it back with words, gets it again and puts it in force from tomorrow.
        (await ToldTo(administrator)).ShouldHaveSingleItem().ShouldStartWith("Delingstabellen, versjon");
        var number = (await Read(db => db.Set<SharingVersion>().SingleAsync(v => v.PublishedAt == null && v.DiscardedAt == null))).Number;
        page = await As(administrator).TaskOf($"Avgjør om delingstabellen, versjon {number}, skal settes i kraft");
        page = await page.ShouldSay("Ikke lenger hjemlet.").Post("return", ("ReturnInput.Reasons", "Si hvem juristen er."));
        page.ShouldSay("Si hvem juristen er.");
        (await ToldTo(officer)).ShouldContain($"Delingstabellen, versjon {number}, er sendt tilbake til deg.");
        page = await As(officer).TaskOf($"Gjør ferdig delingstabellen, versjon {number}");
        page = await (await page.Post("send")).Post("takeback");
        page = await page.Post("send");
        page = await (await As(administrator).Get(MatrixUrls.Draft)).Post("publish", ("PublishInput.From", Written.ShortDate(Today.AddDays(-1))));
        page.FieldErrors.Keys.ShouldBe(["PublishInput.From"]);
        page = await page.Post("publish", ("PublishInput.From", Written.ShortDate(Today.AddYears(1).AddDays(1))));
        page.FieldErrors.Keys.ShouldBe(["PublishInput.From"]);
        page = await page.Post("publish", ("PublishInput.From", Written.ShortDate(tomorrow)));
        page.ShouldBe(HttpStatusCode.OK);
        (await ToldTo(officer)).ShouldContain($"Delingstabellen, versjon {number}, er satt i kraft.");
        page = await As(officer).Get(MatrixUrls.Version(number));
        page.ShouldSay($"Rad {Unsure}: godtatt").ShouldSay($"Rad {TakesIn}: får en siste dag").ShouldSay(Written.Date(tomorrow));

        // Until its day nothing is otherwise; from then on it is, at the next request.
        (await As(other).Get(follow)).ShouldNotSay(pupil);
        (await As(other).Get(take)).ShouldSay(settled);
        Today = tomorrow;
        (await As(other).Get(follow)).ShouldSay(pupil);
        (await As(other).Get(take)).ShouldNotSay(settled);
        (await As(other).Get(Samlop.Persons.PersonUrls.ListFor(SharingPurpose.PlanAndFollowTraining))).ShouldSay(pupil);
        (await As(officer).Get(MatrixUrls.Table)).ShouldSay($"Versjon {number} gjelder fra");

        // What is put in force is frozen, and the next is made of it.
        await using (var db = Host.OpenDb())
        {
            (await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlAsync($"""UPDATE sharing_version SET "Content" = 'x' WHERE "Number" = {number}"""))).Message
                .ShouldMatch("frozen|two-persons");
        }

        await As(officer).Submit(new BeginSharing.Input()).ShouldSucceed();
        (await Draft()).Read().Single(line => line.Number == Unsure).IsAccepted.ShouldBeTrue();
        await As(officer).Submit(new SendSharing.Input()).ShouldBeRefused(SharingVersion.SharingUnchanged);
        await As(officer).Submit(new BeginSharing.Input()).ShouldBeRefused(SharingVersion.SharingHasDraft);
        (await As(officer).Get(MatrixUrls.Draft)).ShouldSay($"versjon {number + 1}");
        page = await (await As(officer).Get(MatrixUrls.Draft)).Post("discard");
        page.ShouldSay("Det finnes ikke noe utkast nå");
    }

    [Fact, SentTwice, Requirement("K-02")]
    public async Task NewRow_IsHeldToTheFormOfTheTable_AndAChangeIsUndone()
    {
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        await As(officer).Submit(new BeginSharing.Input()).ShouldSucceed();
        var page = await (await As(officer).Get(MatrixUrls.NewRow)).Post("add");
        page.FieldErrors.Keys.ShouldBe(
            [
                "Input.Receiver", "Input.Owner", "Input.Category", "Input.Purpose", "Input.Answer", "Input.Section", "Input.From", "Input.Certainty", "Input.Reason",
            ], ignoreOrder: true);
        await As(officer).Submit(Row(row => row.Answer = nameof(RowAnswer.Consent))).ShouldHaveError("Codes");
        await As(officer).Submit(Row(row => row.Codes = [nameof(ConditionCode.CONSENT)])).ShouldHaveError("Codes");
        await As(officer).Submit(Row(row => (row.Answer, row.Codes) = (nameof(RowAnswer.No), [nameof(ConditionCode.DECISION)]))).ShouldHaveError("Codes");
        await As(officer).Submit(Row(row => row.IsAnother = true)).ShouldHaveError("IsAnother");
        await As(officer).Submit(Row(row => row.To = "01.01.2021")).ShouldHaveError("To");
        await As(officer).Submit(Row(row => row.Owner = "Other")).ShouldHaveError("Owner");
        // What a row of the table says on the same days is not said once more.
        await As(officer).Submit(Row(row => (row.Receiver, row.Owner, row.Category, row.Purpose, row.Codes) = (
            nameof(PartyKind.CountySchool), nameof(PartyKind.RefugeeService), nameof(PersonCategory.Identity), nameof(SharingPurpose.AssessTargetGroup),
            [nameof(ConditionCode.IN), nameof(ConditionCode.PERMIT), nameof(ConditionCode.NEED)]))).ShouldHaveError("From");
        page = await page.Post("add",
            ("Input.Receiver", "Frivillig organisasjon"), ("Input.Owner", "Karrieresenter"), ("Input.Category", "Arbeidserfaring"), ("Input.Purpose", "Følge opp til arbeid"),
            ("Input.Answer", "Hjemmel i lov"), ("Input.Section", "oppdiktet lov § 1"), ("Input.Codes", "Opplysningene trengs til formålet."), ("Input.From", "01.01.2022"),
            ("Input.Certainty", "Usikker tolkning"), ("Input.Reason", "Prøve."));
        page.ShouldBe(HttpStatusCode.OK);
        var added = (await Draft()).Changes.ShouldHaveSingleItem();
        (added.Kind, added.Line).ShouldBe((SharingChangeKind.Added, (await Draft()).Read().Max(line => line.Number)));
        (await As(officer).Get(MatrixUrls.Draft)).ShouldSay("oppdiktet lov § 1").ShouldSay("Prøve.");
        page = await (await As(officer).Get(MatrixUrls.Draft)).Post("undo", ("UndoInput.Line", $"{added.Line}"));
        page.ShouldSay("Ingen rader er endret ennå");
        await As(officer).Submit(new UndoSharingChange.Input { Line = $"{added.Line}" }).ShouldBeRefused(UndoSharingChange.RowIsUnchanged);
        await As(officer).Submit(new ChangeSharingRow.Input { Line = 99999 }).ShouldBeRefused(Refusal.NotFound);
        await As(officer).Submit(new DiscardSharing.Input()).ShouldSucceed();
    }

    [Fact]
    public async Task OthersThanTheOfficerAndTheSecond_NeitherReadNorWrite()
    {
        await ByEachRoleWithout<BeginSharing>(async member =>
        {
            (await As(member).Get(MatrixUrls.NewRow)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await As(member).Get(MatrixUrls.Row(2))).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new BeginSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ChangeSharingRow.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AddSharingRow.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new UndoSharingChange.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DiscardSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<PutSharingInForce>(async member =>
        {
            foreach (var url in new[] { MatrixUrls.Table, MatrixUrls.Draft, MatrixUrls.Version(1) }) (await As(member).Get(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
            await As(member).Submit(new PutSharingInForce.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnSharing.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
        (await As(await Given.AMember(Role.DataProtectionOfficer)).Get(MatrixUrls.Version(4711))).ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<SharingVersion> Draft() =>
        Read(db => db.Set<SharingVersion>().Include(v => v.Changes).SingleAsync(v => v.PublishedAt == null && v.DiscardedAt == null));

    private static AddSharingRow.Input Row(Action<AddSharingRow.Input> otherwise)
    {
        var row = new AddSharingRow.Input
        {
            Receiver = nameof(PartyKind.Volunteers),
            Owner = nameof(PartyKind.CareerCentre),
            Category = nameof(PersonCategory.WorkHistory),
            Purpose = nameof(SharingPurpose.FollowUpToWork),
            Answer = nameof(RowAnswer.Basis),
            Section = "oppdiktet lov § 1",
            Codes = [nameof(ConditionCode.NEED)],
            From = "01.01.2022",
            Certainty = nameof(RowCertainty.V),
            Reason = "Prøve.",
        };
        otherwise(row);
        return row;
    }
}

public sealed class MatrixTests_OnSqlite(SqliteHost host) : MatrixTests(host), IClassFixture<SqliteHost>;

public sealed class MatrixTests_OnPostgres(PostgresHost host) : MatrixTests(host), IClassFixture<PostgresHost>;
