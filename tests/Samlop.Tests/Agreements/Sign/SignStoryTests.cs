using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Cases;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Sign;

/// <summary>From a draft to an agreement that holds: sent, signed in order, declined, taken back, journalled, printed.</summary>
public abstract class SignStoryTests : HostTests
{
    protected SignStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, SentTwice, Requirement("C-15"), Requirement("K-05")]
    public async Task Agreement_IsSentAndSigned_InPages_AndLiesInItsCase()
    {
        var the = await Given.AWrittenAgreement();
        var (chief, nav, municipality, company) = await Leaders(the);
        var url = AgreementUrls.Sign(the.Number);
        var page = await As(the.Lead).Get(url);
        page = await page.Post("send");
        page.ShouldSay("Les versjon 1 før du signerer.");
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe annet.", basedOn: 1)).ShouldBeRefused(Agreement.OutForSigning);

        // Only whose turn it is, has the task; the municipality signs after the others.
        (await As(chief).Get("/oppgaver")).ShouldSay("Signer avtalen «");
        (await As(municipality).Get("/oppgaver")).ShouldNotSay("Signer avtalen «");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Signer avtalen «");
        (await ToldTo(chief)).ShouldContain($"Avtale {the.Number} venter på signatur fra organisasjonen din.");
        await As(the.Lead).Submit(new SignAgreement.Input { Agreement = the.Id }).ShouldBeRefused(SignAgreement.NoAuthorityToSign);

        page = await As(chief).Get(url);
        (await page.Post("sign", ("SignInput.Title", "Kommunedirektør"))).FieldErrors.Keys.ShouldContain("SignInput.IsRead");
        await page.Post("sign", ("SignInput.Title", "Fylkeskommunedirektør"), ("SignInput.IsRead", "true"));
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe annet.", basedOn: 1)).ShouldBeRefused(Agreement.SignatureStands);
        await Sign(the, nav);
        await Sign(the, company);
        (await ToldTo(municipality)).ShouldContain($"Avtale {the.Number} venter på signatur fra organisasjonen din.");
        await Sign(the, municipality);

        page = await As(nav).Get(AgreementUrls.Version(the.Number, 1));
        page.ShouldSay("Signert av alle").ShouldSay("Fylkeskommunedirektør, signerte for").ShouldSay("Alle parter hadde signert");
        (await As(nav).Get(the.Url)).ShouldSay("Gjeldende avtale");
        foreach (var member in new[] { chief, nav, the.Lead })
            (await ToldTo(member)).ShouldContain($"Alle parter har signert versjon 1 av avtale {the.Number}.");
        (await As(nav).Get(CaseUrls.Entry(the.Number, 1))).ShouldSay("Samarbeidsavtale til signering, versjon 1").ShouldSay("(PDF-A)");
        (await As(nav).Get(CaseUrls.Entry(the.Number, 2))).ShouldSay("Signert samarbeidsavtale, versjon 1").ShouldSay("Signeringslogg for versjon 1")
            .ShouldSay("(PDF-A)").ShouldNotSay(".html");
        var reader = As(nav);
        await reader.SignIn();
        foreach (var pdf in new[] { AgreementUrls.Pdf(the.Number, 1), AgreementUrls.LogPdf(the.Number, 1) })
            (await reader.Http.GetAsync(pdf)).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact, SentTwice]
    public async Task Version_IsDeclined_WithdrawnAndTakenBack_InPages_AndAllWhoSignedAreTold()
    {
        var the = await Sent();
        var (chief, nav, _, _) = await Leaders(the);
        var url = AgreementUrls.Sign(the.Number);
        await Sign(the, chief);
        await (await As(chief).Get(url)).Post("withdraw", ("WithdrawInput.Reason", "Vi må se på plassene igjen."));
        (await ToldTo(nav)).ShouldContain($"En signatur på versjon 1 av avtale {the.Number} er trukket.");
        await Sign(the, chief);
        var page = await (await As(nav).Get(url)).Post("decline", ("DeclineInput.Reason", "Vi kan ikke love dette."));
        page.ShouldSay("avslo å signere for").ShouldSay("trakk signaturen for");
        (await ToldTo(chief)).ShouldContain($"En part har avslått å signere versjon 1 av avtale {the.Number}.");
        (await As(chief).Get(the.Url)).ShouldSay("Vi kan ikke love dette.");
        await As(nav).Submit(Signed(the, "")).ShouldBeRefused(Agreement.NothingToSign);

        // The next says the same, and what was read of the one that was declined signs it not.
        var declined = await Out(the);
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = await Hash(the) }).ShouldSucceed();
        await As(chief).Submit(Signed(the, declined)).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await Sign(the, chief);
        await (await As(the.Lead).Get(url)).Post("recall", ("RecallInput.Reason", "Vi skriver om norsk."));
        (await ToldTo(chief)).ShouldContain($"Versjon 2 av avtale {the.Number} er tatt tilbake fra signering.");
        var signatures = await Read(db => db.Set<AgreementSignature>().Where(s => s.Agreement == the.Id).OrderBy(s => s.At).ToListAsync());
        signatures.Select(s => (s.Number, s.WithdrawnAt is not null)).ShouldBe([(1, true), (1, false), (2, false)]);
    }

    [Fact]
    public async Task Delegate_SignsOnBehalf_WithATickedReasonAlone()
    {
        var the = await Sent();
        var (chief, _, _, _) = await Leaders(the);
        await As(chief).Submit(new GiveDelegation.Input
        {
            To = the.Lead.Id.Value.ToString(),
            Acts = [SignAgreement.Act.Code],
            From = "08.03.2022",
            Until = "31.03.2022",
            Only = $"agreements.agreement:{the.Id.Value}",
        }).ShouldSucceed();
        var input = Signed(the, await Out(the));
        await As(the.Lead).Submit(input).ShouldHaveError(nameof(SignAgreement.Input.Reason));
        // The post of the leader is not vacant while somebody holds it.
        input.Reason = nameof(OnBehalfReason.Vacant);
        await As(the.Lead).Submit(input).ShouldHaveError(nameof(SignAgreement.Input.Reason));
        input.Reason = nameof(OnBehalfReason.Away);
        await As(the.Lead).Submit(input).ShouldSucceed();
        var signature = await Read(db => db.Set<AgreementSignature>().SingleAsync(s => s.Agreement == the.Id));
        (signature.SignedBy, signature.Principal, signature.Reason).ShouldBe((the.Lead.Id, chief.Id, OnBehalfReason.Away));
        (await As(the.Others[0]).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay($"på vegne av {chief.User.Name}");
    }

    [Fact]
    public async Task Version_ThatIsNotTheOneRead_IsNotSigned_NorSent()
    {
        var the = await Given.AWrittenAgreement();
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = "0" }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = await Hash(the) }).ShouldSucceed();
        var (chief, _, _, _) = await Leaders(the);
        await As(chief).Submit(Signed(the, "0")).ShouldBeRefused(Refusal.ChangedSinceOpened);
    }

    [Fact]
    public async Task Act_OnAnotherVersionThanThePageShowed_IsRefused_AndThePageShowsWhatIsDifferent()
    {
        var the = await Sent();
        var (chief, nav, _, _) = await Leaders(the);
        var url = AgreementUrls.Sign(the.Number);
        var (decline, signing, recall) = (await As(nav).Get(url), await As(chief).Get(url), await As(the.Lead).Get(url));
        await As(the.Lead).Submit(new RecallVersion.Input { Agreement = the.Id, Seen = await Out(the), Reason = "Feil." }).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe helt annet.", basedOn: 1)).ShouldSucceed();
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = await Hash(the) }).ShouldSucceed();
        foreach (var page in new[]
                 {
                     await decline.Post("decline", ("DeclineInput.Reason", "Nei.")),
                     await recall.Post("recall", ("RecallInput.Reason", "Vi skriver om.")),
                     await signing.Post("sign", ("SignInput.Title", "Leder"), ("SignInput.IsRead", "true")),
                 })
            page.ShouldSay(Refusal.ChangedSinceOpened.Text.ToString()).ShouldSay("Hva er endret siden versjon 1?").ShouldSay("Noe helt annet.");
        (await Read(db => db.Set<AgreementSignature>().CountAsync(s => s.Agreement == the.Id))).ShouldBe(0);

        // The next try is for what the page shows now.
        var again = await As(chief).Get(url);
        await Sign(the, chief);
        await As(chief).Submit(new WithdrawSignature.Input { Agreement = the.Id, Seen = "0", Reason = "Nei." }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        again.ShouldSay("Les versjon 2 før du signerer.");
    }

    [Fact]
    public async Task FormOfADeclinedVersion_SignsNoLaterOne_AndThePageSaysWhatHappened_AndWhatIsOtherwise()
    {
        var the = await Sent();
        var (chief, nav, _, _) = await Leaders(the);
        var url = AgreementUrls.Sign(the.Number);
        var old = await As(chief).Get(url);
        await As(nav).Submit(new DeclineVersion.Input { Agreement = the.Id, Seen = await Out(the), Reason = "Vi kan ikke love dette." }).ShouldSucceed();
        (await As(the.Lead).Get(url)).ShouldSay("Vi kan ikke love dette.").ShouldSay("alle signerer den nye versjonen");
        (await As(the.Lead).Get(the.Url)).ShouldSay($"{nav.User.Name} ({nav.Organisation.Name}) ville ikke signere versjon 1: «Vi kan ikke love dette.».");
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe helt annet.", basedOn: 1)).ShouldSucceed();
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = await Hash(the) }).ShouldSucceed();
        (await old.Post("sign", ("SignInput.Title", "Leder"), ("SignInput.IsRead", "true"))).ShouldSay(Refusal.ChangedSinceOpened.Text.ToString());
        await Sign(the, chief);
        (await As(nav).Get(url)).ShouldSay("Hva er endret siden versjon 1?").ShouldSay("Noe helt annet.").ShouldSay("Vi kan ikke love dette.");
        (await As(chief).Get(url)).ShouldSay("signerte for organisasjonen din").ShouldSay("Nå venter avtalen på").ShouldSay(nav.Organisation.Name);
        // The reason is with the version for good, in its log too.
        (await As(chief).Get(AgreementUrls.Version(the.Number, 1))).Text.Split("Vi kan ikke love dette.").Length.ShouldBe(3);
    }

    [Fact]
    public async Task WhoeverHasNoAuthority_IsToldWhoMaySignOrGiveIt()
    {
        var the = await Sent();
        var (chief, _, _, _) = await Leaders(the);
        (await As(the.Lead).Get(AgreementUrls.Sign(the.Number))).ShouldSay($"Disse kan signere, eller gi deg fullmakt: {chief.User.Name}.");
    }

    [Fact, Requirement("C-15")]
    public async Task Agreement_ThatLacksATopic_IsNotSent()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id }).ShouldBeRefused(Agreement.AgreementIncomplete);
    }

    [Fact, Requirement("C-16")]
    public async Task SignedRegionalAgreement_IsReadByTheDirectorate_AndItsDraftByNobodyElse()
    {
        var the = await Sent();
        var (officer, stranger) = (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.CountyCoordinator));
        (await As(officer).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(officer).Get(AgreementUrls.Version(the.Number, 1))).ShouldBe(HttpStatusCode.NotFound);
        var leaders = await Leaders(the);
        foreach (var leader in new[] { leaders.Chief, leaders.Nav, leaders.Company, leaders.Municipality }) await Sign(the, leader);
        (await As(officer).Get(the.Url)).ShouldSay("Versjon 1 av avtalen").ShouldNotSay("Legg til parten").ShouldNotSay("Utkastet");
        (await As(officer).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Vi gjør dette sammen: norwegian");
        (await As(officer).Get(AgreementUrls.Sign(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(officer).Get(CaseUrls.Case(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(stranger).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        await As(officer).Submit(new SignAgreement.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(officer).Submit(new RecallVersion.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    [OnBothDatabases]
    public async Task Signature_IsFrozenInTheDatabase()
    {
        var the = await Sent();
        await Sign(the, (await Leaders(the)).Chief);
        await using var db = Host.OpenDb();
        foreach (var sql in new[]
                 {
                     "DELETE FROM agreement_signature", "UPDATE agreement_signature SET \"Hash\" = 'x'", "DELETE FROM agreement_version",
                     "UPDATE agreement_version_text SET \"Json\" = 'x'", "UPDATE agreement_signature SET \"SignerName\" = 'x'",
                 })
            await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql), sql);
    }

    private async Task Sign(Agreed the, Member leader) => await As(leader).Submit(Signed(the, await Out(the))).ShouldSucceed();

    private static SignAgreement.Input Signed(Agreed the, string seen) => new()
    {
        Agreement = the.Id,
        Seen = seen,
        Title = "Leder",
        IsRead = true,
    };

    private Task<string> Out(Agreed the) =>
        Read(db => db.Set<AgreementVersion>().Where(v => v.Agreement == the.Id).OrderByDescending(v => v.Number).Select(v => $"{v.Number}-{v.Hash}").FirstAsync());

    private async Task<string> Hash(Agreed the) =>
        (await As(the.Lead).Get(AgreementUrls.Sign(the.Number))).Document.QuerySelector("input[name='SendInput.Seen']")!.GetAttribute("value")!;

    private async Task<Agreed> Sent()
    {
        var the = await Given.AWrittenAgreement();
        await As(the.Lead).Submit(new SendToSigning.Input { Agreement = the.Id, Seen = await Hash(the) }).ShouldSucceed();
        return the;
    }

    private readonly Dictionary<AgreementId, (Member Chief, Member Nav, Member Municipality, Member Company)> leaders = [];

    private async Task<(Member Chief, Member Nav, Member Municipality, Member Company)> Leaders(Agreed the)
    {
        if (leaders.TryGetValue(the.Id, out var known)) return known;
        return leaders[the.Id] = (
            await Given.AMember(Role.ChiefExecutive, the.Lead.Organisation), await Given.AMember(Role.Leader, the.Others[0].Organisation),
            the.Others[2], the.Others[1]);
    }
}

public sealed class SignStoryTests_OnSqlite(SqliteHost host) : SignStoryTests(host), IClassFixture<SqliteHost>;

public sealed class SignStoryTests_OnPostgres(PostgresHost host) : SignStoryTests(host), IClassFixture<PostgresHost>;
