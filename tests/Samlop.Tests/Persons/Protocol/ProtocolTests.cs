using System.Net;
using Samlop.Access;
using Samlop.Persons.Matrix;
using Samlop.Persons.Protocol;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Protocol;

/// <summary>The record of processing and the assessment are made of the table in force, and say what no source gives.</summary>
public abstract class ProtocolTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("K-02")]
    public async Task Record_SaysWhatTheTableInForceSays_AndThatDeletionIsNotDetermined()
    {
        var officer = await Given.AMember(Role.DataProtectionOfficer);
        var page = await (await As(officer).Get(ProtocolUrls.List)).Follow("Flyktningtjeneste");
        page.Title.ShouldBe("Protokoll for Flyktningtjeneste");
        page.ShouldSay("uten de usikre radene").ShouldSay("integreringsloven § 42 (2)").ShouldSay("Bare når personen har samtykket.")
            .ShouldSay("Ingen slettefrist er fastsatt ennå.").ShouldSay("Ikke fastsatt");
        (await As(officer).Get(ProtocolUrls.Of(PartyKind.AuditOffice))).ShouldSay("Dette kan organet se av det andre har registrert.");
        foreach (var kind in ProcessingRecord.Bodies) (await As(officer).Get(ProtocolUrls.Of(kind))).ShouldBe(HttpStatusCode.OK);
        (await As(officer).Get(ProtocolUrls.Of(PartyKind.Self))).ShouldBe(HttpStatusCode.NotFound);
        (await As(officer).Get($"{ProtocolUrls.List}/ukjent")).ShouldBe(HttpStatusCode.NotFound);
        (await As(officer).Get($"{ProtocolUrls.List}/ukjent/pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("K-02")]
    public async Task Record_FollowsTheVersionInForce()
    {
        var (officer, other) = (await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.DataProtectionOfficer));
        var url = ProtocolUrls.Of(PartyKind.CareerCentre);
        (await As(officer).Get(url)).ShouldNotSay("oppdiktet lov § 7");
        await As(officer).Submit(new BeginSharing.Input()).ShouldSucceed();
        await As(officer).Submit(new AddSharingRow.Input
        {
            Receiver = nameof(PartyKind.Volunteers),
            Owner = nameof(PartyKind.CareerCentre),
            Category = nameof(PersonCategory.WorkHistory),
            Purpose = nameof(SharingPurpose.FollowUpToWork),
            Answer = nameof(RowAnswer.Basis),
            Section = "oppdiktet lov § 7",
            Codes = [nameof(ConditionCode.NEED)],
            From = "01.01.2022",
            Certainty = nameof(RowCertainty.U),
            Reason = "Prøve.",
        }).ShouldSucceed();
        await As(officer).Submit(new SendSharing.Input()).ShouldSucceed();
        var page = await (await As(other).Get(MatrixUrls.Draft)).Post("publish", ("PublishInput.From", Written.ShortDate(Today.AddDays(1))));
        page.ShouldBe(HttpStatusCode.OK);
        (await As(officer).Get(url)).ShouldNotSay("oppdiktet lov § 7");
        Today = Today.AddDays(1);
        (await As(officer).Get(url)).ShouldSay("oppdiktet lov § 7").ShouldSay("Frivillig organisasjon");
        (await As(officer).Get(ProtocolUrls.Assessment)).ShouldSay("Rader som bygger på en usikker tolkning").ShouldSay("Av disse er godtatt 1");
    }

    [Fact]
    public async Task Assessment_CountsWhatTheTableGives_AndIsEmptyWhereNothingIsGiven()
    {
        var administrator = await Given.AMember(Role.OrganisationAdministrator);
        var page = await As(administrator).Get(ProtocolUrls.Assessment);
        page.ShouldSay("Risiko for personene").ShouldSay("Ikke skrevet. Ingen kilde i Samløp sier noe om dette.").ShouldSay("Hvert oppslag blir lagret");
        page.ShouldSay($"Rader som bygger på en usikker tolkning {SharingTable.Accepted.Rows.Count(row => row.Certainty is RowCertainty.U)}");
    }

    [Fact]
    public Task OthersThanThoseWhoOverseeAndAdminister_ReadNone() => ByEachRoleWithout<ReadProtocol>(async member =>
    {
        foreach (var url in new[]
        {
            ProtocolUrls.List, ProtocolUrls.Of(PartyKind.CareerCentre), ProtocolUrls.Pdf(PartyKind.CareerCentre), ProtocolUrls.Assessment, ProtocolUrls.AssessmentPdf,
        }) (await As(member).Get(url)).Status.ShouldBe(HttpStatusCode.Forbidden);
    });
}

public sealed class ProtocolTests_OnSqlite(SqliteHost host) : ProtocolTests(host), IClassFixture<SqliteHost>;

public sealed class ProtocolTests_OnPostgres(PostgresHost host) : ProtocolTests(host), IClassFixture<PostgresHost>;
