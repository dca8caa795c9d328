using Samlop.Platform.Text;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Meet;
using Samlop.Agreements.Propose;
using Samlop.Agreements.Sign;
using Samlop.Platform.Search;
using Samlop.Platform.UseCases;
using Samlop.Tests.Agreements.Continue;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Amend;

/// <summary>What is signed is amended, expires, is left and is ended: what was signed stays.</summary>
public abstract class AmendStoryTests : HostTests
{
    protected AmendStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, SentTwice, Requirement("K-05")]
    public async Task Agreement_IsAmended_InPages_AndTheDifferenceIsShown()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe nytt.", basedOn: 1)).ShouldBeRefused(Agreement.SignedIsAmended);
        var page = await (await As(the.Others[0]).Get(the.Url)).Post("amend", ("AmendInput.Reason", "Vi har fått en ny bedrift."));
        page.ShouldSay("Partene skriver på en ny versjon").ShouldSay("Gjeldende avtale").ShouldSay("Vi har fått en ny bedrift.");
        page.ShouldSay(Agreement.NothingChanged.Text.ToString()).ShouldNotSay("Ingenting mangler").ShouldNotSay("Send til signering");
        (await As(the.Lead).Get(AgreementUrls.Sign(the.Number))).ShouldSay(Agreement.NothingChanged.Text.ToString());
        foreach (var leader in leaders)
            (await ToldTo(leader)).ShouldContain($"En part har begynt på en endring av avtale {the.Number}, versjon 1.");

        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Vi gjør dette hver uke: places", basedOn: 1)).ShouldSucceed();
        await Given.SendAndSign(the, leaders);
        page = await As(the.Lead).Get(AgreementUrls.Version(the.Number, 2));
        page.ShouldSay("Hva er endret siden versjon 1?");
        page.Document.QuerySelectorAll("del").Select(d => d.TextContent.Trim()).ShouldContain("sammen:");
        (await As(the.Lead).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Signert, avløst av en nyere versjon")
            .ShouldSay("Vi gjør dette sammen: places");
        await As(the.Lead).Submit(new DropAmendment.Input { Agreement = the.Id }).ShouldBeRefused(Agreement.NothingToAmend);
    }

    [Fact, SentTwice]
    public async Task Amendment_ThatIsDropped_LeavesWhatWasSigned()
    {
        var (the, _) = await Given.ASignedAgreement();
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Vi prøver noe." }).ShouldSucceed();
        var school = await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.School));
        await As(the.Lead).Submit(AgreementData.Add(the.Id, school)).ShouldSucceed();
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, the.Others[1]) }).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Noe annet.", basedOn: 1)).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Topic(the, "competence", "Kurs.")).ShouldSucceed();
        (await As(school).Get(the.Url)).ShouldSay("Noe annet.");

        var page = await As(the.Others[0]).Get(the.Url);
        (await page.Post("drop")).FieldErrors.Keys.ShouldContain("DropInput.Reason");
        // What somebody wrote after the page was made is not thrown away with it.
        await As(the.Lead).Submit(AgreementData.Topic(the, "competence", "Andre kurs.", basedOn: 1)).ShouldSucceed();
        page = await page.Post("drop", ("DropInput.Reason", "Vi ble ikke enige."));
        page.ShouldSay(Refusal.ChangedSinceOpened.Text.ToString());
        page = await page.Post("drop", ("DropInput.Reason", "Vi ble ikke enige."));
        page.ShouldNotSay("Partene skriver på en ny versjon").ShouldSay("Vi ble ikke enige.");
        (await ToldTo(school)).ShouldContain($"Organisasjonen din er ikke lenger part i utkastet til avtale {the.Number}.");
        (await ToldTo(the.Others[1])).ShouldContain($"Organisasjonen din blir likevel ikke tatt ut av avtale {the.Number}.");
        (await As(school).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Others[1]).Get(the.Url)).ShouldSay("Gjeldende avtale");
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Igjen." }).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay("Vi gjør dette sammen: places").ShouldNotSay("Noe annet.").ShouldNotSay("Kurs.");
    }

    [Fact]
    public async Task Amendment_ThatRemovedAndAddedAParty_IsDropped_AndItsCaseIsReadByThatParty()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Vi prøver noe." }).ShouldSucceed();
        var nav = the.Others[0];
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, nav) }).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Add(the.Id, nav, place: 7)).ShouldSucceed();
        (await (await As(the.Lead).Get(the.Url)).Post("drop", ("DropInput.Reason", "Vi lar det være."))).ShouldSay("Plass 1 i signeringsrekkefølgen");
        (await As(nav).Get(the.Url)).ShouldSay("Gjeldende avtale");
        (await As(nav).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldSay(the.Number.ToString());

        // The same as the agreement ends.
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Igjen." }).ShouldSucceed();
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, nav) }).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Add(the.Id, nav)).ShouldSucceed();
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        (await page.Post("end", ("EndInput.LastDay", "31.05.2022"), ("EndInput.Reason", "Slutt."))).ShouldSay("31. mai 2022");
        (await Read(db => db.Set<AgreementParty>().SingleAsync(p => p.Agreement == the.Id && p.Organisation == nav.Organisation.Id && p.LeftOn == null)))
            .Place.ShouldBe(1);
    }

    [Fact, SentTwice, Requirement("K-05")]
    public async Task PartyThatAChangeTakesOut_IsPartyOfWhatIsSigned_UntilAllTheOthersHaveSigned()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var company = the.Others[1];
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Uten bedriften." }).ShouldSucceed();
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, company) }).ShouldSucceed();
        var page = await As(the.Lead).Get(the.Url);
        page.ShouldSay("Tas ut ved endringen som er under arbeid").ShouldSay(company.Organisation.Name);
        (await ToldTo(company)).ShouldContain(line => line.StartsWith($"En endring av avtale {the.Number} er under arbeid", StringComparison.Ordinal));
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Hemmelig utkast.", basedOn: 1)).ShouldSucceed();

        (await As(company).Get("/oppgaver/nytt")).ShouldSay($"skrev inn i endringen at {company.Organisation.Name} tas ut som part");
        (await As(the.Others[0]).Get(Samlop.Agreements.Expect.ExpectUrls.All(the.Number))).ShouldSay("Tas ut ved endringen som er under arbeid");
        await As(company).Submit(new Samlop.Agreements.Anchor.SayInformed.Input { Agreement = the.Id, Level = "unit", Day = "01.03.2022" }).ShouldSucceed();
        (await As(company).Get(the.Url)).ShouldSay("Si hvilke av lederne deres som er informert");

        // It reads what is signed, lives with it and speaks to the others; what is being written is not for it.
        page = await As(company).Get(the.Url);
        page.ShouldSay("tar organisasjonen din ut av avtalen").ShouldSay("Tas ut ved endringen som er under arbeid").ShouldNotSay("Hemmelig utkast.");
        foreach (var url in new[] { AgreementUrls.Responsibility(the.Number), AgreementUrls.Proposals(the.Number), MeetUrls.Brief(the.Number), AgreementUrls.Version(the.Number, 1) })
            (await As(company).Get(url)).ShouldNotSay("Hemmelig utkast.");
        (await As(company).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldSay(the.Number.ToString());
        (await As(company).Get(AgreementUrls.Sign(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        await As(company).Submit(AgreementData.Topic(the, "places", "Vårt.", basedOn: 2)).ShouldBeRefused(Refusal.NotFound);
        await As(company).Submit(new DropAmendment.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
        var proposal = (await As(company).Submit(
            new ProposeChange.Input { Agreement = the.Id, Topic = "norwegian", Text = "La oss bli med.", Why = "Vi vil." }).ShouldSucceed()).Proposal;

        var other = await Given.AMember(Role.CompanyManager);
        await As(the.Lead).Submit(AgreementData.Add(the.Id, other)).ShouldSucceed();
        await Given.SendAndSign(the, [leaders[0], leaders[1], other]);
        (await As(company).Get(AgreementUrls.Version(the.Number, 2))).ShouldBe(HttpStatusCode.NotFound);
        // Nor does it read it in the case, where it still is.
        (await As(company).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldSay("Samarbeidsavtale til signering, versjon 1").ShouldNotSay("Samarbeidsavtale til signering, versjon 2");
        (await As(other).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldSay("Samarbeidsavtale til signering, versjon 2");
        var sent = await Read(db => db.Set<AgreementVersion>().Where(v => v.Agreement == the.Id && v.Number == 2).SingleAsync());
        await As(company).Submit(new SignAgreement.Input { Agreement = the.Id, Seen = sent.Mark, Title = "Leder", IsRead = true }).ShouldBeRefused(Agreement.NotParty);
        (await PartyId(the, company)).ShouldNotBeEmpty();
        (await Read(db => db.Set<AgreementProposal>().SingleAsync(p => p.Id == proposal))).IsOpen.ShouldBeTrue("it has not left");

        await As(leaders[3]).Submit(new SignAgreement.Input { Agreement = the.Id, Seen = sent.Mark, Title = "Leder", IsRead = true }).ShouldSucceed();
        (await Read(db => db.Set<AgreementParty>().SingleAsync(p => p.Agreement == the.Id && p.Organisation == company.Organisation.Id)))
            .ShouldSatisfyAllConditions(p => p.LeftOn.ShouldBe(Host.Today), p => p.LeftByItself.ShouldBeFalse());
        (await ToldTo(company)).ShouldContain(line => line.StartsWith($"Organisasjonen din er ikke lenger part i avtale {the.Number}.", StringComparison.Ordinal));
        (await ToldTo(company)).ShouldContain($"Forslaget deres i avtale {the.Number} falt bort fordi dere ikke lenger er part i den.");
        (await Read(db => db.Set<AgreementProposal>().SingleAsync(p => p.Id == proposal))).Outcome.ShouldBe(ProposalOutcome.Lapsed);
        (await As(company).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(company).Get(the.Url)).ShouldSay("Versjon 1 av avtalen").ShouldNotSay("Versjon 2 av avtalen");
    }

    [Fact, SentTwice, Requirement("C-15")]
    public async Task OrganisationThatWasAdded_IsTold_AndSaysNoInWords_ToTheOthers()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator, Role.CompanyManager);
        var company = the.Others[1];
        (await ToldTo(company)).ShouldContain(line => line.EndsWith("eller si nei til å være part.", StringComparison.Ordinal));
        (await As(the.Lead).Get(the.Url)).ShouldNotSay("Vil dere ikke være part?");
        var page = await As(company).Get(the.Url);
        page.ShouldSay("Vil dere ikke være part?");
        page = await page.Post("leave-draft", ("LeaveInput.Reason", " "));
        page.FieldErrors.Keys.ShouldBe(["LeaveInput.Reason"]);
        await page.Post("leave-draft", ("LeaveInput.Reason", "Vi har ingen plasser."));
        (await As(company).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(company).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        foreach (var left in new[] { the.Lead, the.Others[0] })
            (await ToldTo(left)).ShouldContain($"En part har trådt ut av avtale {the.Number}.");
        (await As(the.Lead).Get(the.Url)).ShouldSay("Vi har ingen plasser.").ShouldSay("trådte ut av avtalen for");
        (await As(the.Others[0]).Get("/oppgaver/nytt")).ShouldSay($"trådte ut av avtalen for {company.Organisation.Name}");

        await As(the.Lead).Submit(new LeaveDraft.Input { Agreement = the.Id, Reason = "Vi også." }).ShouldBeRefused(Agreement.KeeperStays);
        await As(company).Submit(new LeaveDraft.Input { Agreement = the.Id, Reason = "Igjen." }).ShouldBeRefused(Refusal.NotFound);
        await As(the.Lead).Submit(AgreementData.Add(the.Id, company)).ShouldSucceed();
        (await As(company).Get(the.Url)).ShouldSay("Vil dere ikke være part?");
    }

    [Fact]
    public async Task Readers_OfWhatIsSigned_ReadNothingOfTheChangeThatIsWritten()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var (officer, signed) = (await Given.AMember(Role.CaseOfficer), await Read(db => db.Set<Agreement>().SingleAsync(a => a.Id == the.Id)));
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Nytt navn." }).ShouldSucceed();
        var school = await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.School));
        await As(the.Lead).Submit(AgreementData.Add(the.Id, school)).ShouldSucceed();
        var secret = $"Hemmelig {TestData.Next()}";
        var change = new ChangeAgreement.Input
        {
            Agreement = the.Id,
            Title = secret,
            Form = nameof(Samlop.Platform.Text.NorwegianForm.Nn),
            BasedOn = await Read(db => db.Set<Agreement>().Where(a => a.Id == the.Id).Select(a => a.Version).SingleAsync()),
        };
        await As(the.Lead).Submit(change).ShouldSucceed();

        (await As(the.Lead).Get(the.Url)).ShouldSay(secret);
        (await As(officer).Get(the.Url)).ShouldSay(signed.Title).ShouldSay("Bokmål").ShouldNotSay(secret)
            .ShouldNotSay(school.Organisation.Name).ShouldSay(the.Others[0].Organisation.Name);
        (await As(officer).Get(AgreementUrls.Version(the.Number, 1))).ShouldNotSay(secret);
        var list = await As(officer).Get($"{AgreementUrls.Table}?format=csv&q={Uri.EscapeDataString(signed.Title)}");
        list.Text.ShouldContain($"{signed.Title};");
        list.Text.ShouldNotContain(secret);
        (await As(officer).Get($"{AgreementUrls.Table}?format=csv&q={Uri.EscapeDataString(secret)}")).Text.ShouldNotContain(the.Number.ToString());
        foreach (var (word, found) in new[] { (signed.Title, true), (secret, false), (school.Organisation.Name, false), (the.Others[0].Organisation.Name, true) })
        {
            var hits = await As(officer).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, word));
            if (found) hits.ShouldSay(the.Number.ToString());
            else hits.ShouldNotSay(the.Number.ToString());
        }

        // Once it is signed, it is what is read; the case is called so too.
        (await As(the.Lead).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldNotSay(secret);
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, school) }).ShouldSucceed();
        await Given.SendAndSign(the, leaders);
        (await As(officer).Get(the.Url)).ShouldSay(secret).ShouldSay("Nynorsk");
        (await As(the.Lead).Get(Samlop.Cases.CaseUrls.Case(the.Number))).ShouldSay(secret);
    }

    [Fact]
    public async Task PartyThatLeft_ReadsWhatItSigned_NothingThatCameAfter_AndIsToldOfIt()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = leaders[1];
        await (await As(nav).Get(AgreementUrls.End(the.Number))).Post("leave", ("LeaveInput.Reason", "Kontoret legges ned."));
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Vi går videre." }).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain($"Partene har begynt på en endring av avtale {the.Number}. Dere signerte versjon 1.");
        var office = await Given.AMember(Role.Leader, await Given.AnOrganisation(OrganisationKind.NavOffice));
        await As(the.Lead).Submit(AgreementData.Add(the.Id, office)).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Nye plasser.", basedOn: 1)).ShouldSucceed();
        await Given.ARole(the, office);
        var left = await Read(db => db.Set<Samlop.Agreements.Continue.AgreedRole>().Where(r => r.Agreement == the.Id && r.Party == nav.Organisation.Id).ToListAsync());
        foreach (var role in left)
            await As(the.Lead).Submit(new Samlop.Agreements.Continue.RemoveRole.Input { Agreement = the.Id, Role = role.Id }).ShouldSucceed();
        await Given.SendAndSign(the, [leaders[0], office, leaders[2], leaders[3]]);

        (await ToldTo(nav)).ShouldContain($"Partene har signert en ny versjon av avtale {the.Number}. Dere signerte versjon 1.");
        var mails = await ReadMail(db => db.Set<Samlop.Waiting.Notice>().Where(n => n.User == nav.Id && n.Ended == Samlop.Waiting.NoticeEnd.NotFound).ToListAsync());
        mails.ShouldNotContain(n => n.Line.Contains("Dere signerte versjon 1", StringComparison.Ordinal));
        (await As(nav).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Vi gjør dette sammen: places");
        (await As(nav).Get(AgreementUrls.Version(the.Number, 2))).ShouldBe(HttpStatusCode.NotFound);
        (await As(nav).Get(the.Url)).ShouldSay("Versjon 1 av avtalen").ShouldNotSay("Versjon 2 av avtalen").ShouldNotSay(office.Organisation.Name);
    }

    [Fact]
    public async Task RecalledVersion_IsReadByWhomeverSignedIt_AndNotByWhomeverWithdrew()
    {
        var the = await Given.AWrittenAgreement();
        var (nav, company) = (await Given.AMember(Role.Leader, the.Others[0].Organisation), the.Others[1]);
        await Given.SendAndSign(the, [nav, company]);
        var sent = await Read(db => db.Set<AgreementVersion>().Where(v => v.Agreement == the.Id).SingleAsync());
        await As(nav).Submit(new WithdrawSignature.Input { Agreement = the.Id, Seen = sent.Mark, Reason = "Vi må tenke." }).ShouldSucceed();
        await As(the.Lead).Submit(new RecallVersion.Input { Agreement = the.Id, Seen = sent.Mark, Reason = "Vi skriver om." }).ShouldSucceed();
        foreach (var out_ in new[] { nav, company })
            await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = await PartyId(the, out_) }).ShouldSucceed();
        (await As(nav).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(nav).Get(AgreementUrls.Version(the.Number, 1))).ShouldBe(HttpStatusCode.NotFound);

        // What one signed is there for one to read, whatever became of it; what the others write afterwards is not.
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Hemmelig utkast.", basedOn: 1)).ShouldSucceed();
        (await As(company).Get(the.Url)).ShouldSay("Den ble ikke signert av alle.").ShouldNotSay("Hemmelig utkast.");
        (await As(company).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Vi gjør dette sammen: places").ShouldSay("Vi skriver om.");
        (await As(company).Get(AgreementUrls.List)).ShouldSay(the.Number.ToString());
    }

    [Fact]
    public async Task Leaving_ShowsWhatThePartyTakesWithIt_AndIsOfWhatWasShown()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var page = await As(leaders[1]).Get(AgreementUrls.End(the.Number));
        await As(the.Others[0]).Submit(new ProposeChange.Input { Agreement = the.Id, Topic = "norwegian", Text = "Mer norsk.", Why = "Vi vil." }).ShouldSucceed();
        page = await page.Post("leave", ("LeaveInput.Reason", "Kontoret legges ned."));
        page.ShouldSay(Refusal.ChangedSinceOpened.Text.ToString()).ShouldSay("som venter på svar");
        await page.Post("leave", ("LeaveInput.Reason", "Kontoret legges ned."));
        (await As(the.Lead).Get(the.Url)).ShouldSay($"{leaders[1].Organisation.Name} trådte ut");
        (await As(the.Lead).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("i teksten under, har ingen ansvarlig part nå");
    }

    [Fact]
    public async Task Draft_EndsToday_AndWhatIsPastEndsOnItsOwnLastDay()
    {
        var draft = await Given.AnAgreement(Role.NavCoordinator);
        var chief = await Given.AMember(Role.ChiefExecutive, draft.Lead.Organisation);
        var page = await (await As(chief).Get(AgreementUrls.End(draft.Number))).Post("end", ("EndInput.LastDay", "31.12.2022"), ("EndInput.Reason", "Slutt."));
        page.ShouldSay("avsluttes derfor i dag");
        (await page.Post("end", ("EndInput.LastDay", Written.ShortDate(Host.Today)), ("EndInput.Reason", "Slutt."))).ShouldSay("Avtalen er avsluttet.");

        var (the, leaders) = await Given.ASignedAgreement(until: new DateOnly(2022, 6, 30));
        Today = new DateOnly(2022, 8, 1);
        page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        (await page.Post("end", ("EndInput.LastDay", "01.06.2022"), ("EndInput.Reason", "Over."))).ShouldSay("Skriv den dagen.");
        (await page.Post("end", ("EndInput.LastDay", "30.06.2022"), ("EndInput.Reason", "Over."))).ShouldSay("Avtalen er avsluttet.");
    }

    [Fact, SentTwice]
    public async Task Ending_IsMovedAndTakenBack_InPages_AndAllAreTold()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        (await page.Post("end", ("EndInput.LastDay", "31.03.2025"), ("EndInput.Reason", "Slutt."))).ShouldSay("høyst 2 år fram");
        (await page.Post("end", ("EndInput.LastDay", "31.03.2022"), ("EndInput.Reason", "Slutt."))).ShouldSay("31. mars 2022");
        (await As(leaders[1]).Get(AgreementUrls.End(the.Number))).ShouldSay("Bare den som holder avtalen");
        page = await (await As(leaders[0]).Get(the.Url)).Follow("Flytt eller ta tilbake avslutningen");
        (await page.Post("move-ending", ("MoveInput.LastDay", "01.03.2022"), ("MoveInput.Reason", "Feil."))).FieldErrors.Keys.ShouldContain("MoveInput.LastDay");
        page = await page.Post("move-ending", ("MoveInput.LastDay", "30.04.2022"), ("MoveInput.Reason", "Vi trenger en måned til."));
        page.ShouldSay("30. april 2022").ShouldSay("Vi trenger en måned til.");
        foreach (var leader in leaders.Skip(1)) (await ToldTo(leader)).ShouldContain($"Siste dag for avtale {the.Number} er flyttet til 30. april 2022.");
        await As(leaders[1]).Submit(new TakeBackEnding.Input { Agreement = the.Id, Reason = "Nei." }).ShouldBeRefused(EndAgreement.KeeperEnds);
        await As(leaders[0]).Submit(new TakeBackEnding.Input { Agreement = the.Id, Reason = "Ja." }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        var stranger = await Given.AMember(Role.ChiefExecutive);
        await As(stranger).Submit(new MoveEnding.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new TakeBackEnding.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
        page = await (await As(leaders[0]).Get(AgreementUrls.End(the.Number))).Post("take-back-ending", ("BackInput.Reason", "Vi fortsetter."));
        page.ShouldSay("Gjeldende avtale").ShouldSay("Vi fortsetter.");
        (await ToldTo(leaders[1])).ShouldContain($"Avtale {the.Number} blir likevel ikke avsluttet.");
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Igjen." }).ShouldSucceed();
    }

    [Theory]
    [InlineData(-7, 0)]
    [InlineData(-6, 1)]
    [InlineData(-3, 2)]
    public async Task Parties_AreRemindedSixAndThreeMonthsBefore(int months, int times)
    {
        var until = new DateOnly(2024, 7, 31);
        var (the, leaders) = await Given.ASignedAgreement(until);
        foreach (var month in new[] { -7, -6, -3 }.Where(month => month <= months))
        {
            Today = until.AddMonths(month);
            await Remind(ValidityReminder.Reminds);
            await Remind(ValidityReminder.Reminds);
        }

        (await ToldTo(leaders[1])).Count(line => line.StartsWith($"Avtale {the.Number} går ut", StringComparison.Ordinal)).ShouldBe(times);
        Today = until.AddDays(1);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Utløpt avtale");
        (await As(the.Lead).Get($"{AgreementUrls.List}?status=Expired")).ShouldSay(the.Number.ToString());
    }

    [Fact, SentTwice]
    public async Task Party_Leaves_InPages_AndReadsWhatItSigned()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = leaders[1];
        var page = await As(nav).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("Bare den som holder avtalen, kan avslutte den for alle.");
        await page.Post("leave", ("LeaveInput.Reason", "Kontoret legges ned."));
        (await As(nav).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Signert av alle");
        (await As(nav).Get(AgreementUrls.Responsibility(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await ToldTo(the.Lead)).ShouldContain($"En part har trådt ut av avtale {the.Number}.");
        (await As(nav).Get(the.Url)).ShouldSay("Organisasjonen din trådte ut 8. mars 2022. Dere leser fortsatt det dere har signert.");
        (await As(the.Lead).Get(the.Url)).ShouldSay($"{nav.Organisation.Name} trådte ut 8. mars 2022.")
            .ShouldSay("Disse partene er ikke med lenger. Begynn på en endring").ShouldNotSay("mangler før avtalen kan signeres");
        await As(leaders[0]).Submit(new LeaveAgreement.Input { Agreement = the.Id, Reason = "Vi også." }).ShouldBeRefused(Agreement.KeeperStays);
    }

    [Fact, SentTwice]
    public async Task Agreement_IsEnded_InPages_AfterWhatFallsAndIsOpenIsShown()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        await As(the.Others[0]).Submit(new ProposeChange.Input { Agreement = the.Id, Topic = "norwegian", Text = "Mer norsk.", Why = "Trengs." }).ShouldSucceed();
        var office = await Given.AMember(Role.NavContact, the.Others[0].Organisation);
        var local = await As(office).Submit(AgreementData.Begin("Lokal avtale", AgreementKinds.LocalCode, the.Id)).ShouldSucceed();
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("Forslaget om «Samarbeid om norskopplæring» som venter på svar").ShouldSay($"Lokal avtale {local.Number} hører til denne avtalen");
        (await page.Post("end", ("EndInput.LastDay", "01.01.2022"), ("EndInput.Reason", "Slutt."))).FieldErrors.Keys.ShouldContain("EndInput.LastDay");
        page = await page.Post("end", ("EndInput.LastDay", "31.03.2022"), ("EndInput.Reason", "Forsøket er over."));
        page.ShouldSay("Gjeldende avtale").ShouldSay("Forsøket er over.");
        foreach (var leader in leaders.Skip(1)) (await ToldTo(leader)).ShouldContain($"Avtale {the.Number} er avsluttet.");
        (await Read(db => db.Set<AgreementProposal>().SingleAsync(p => p.Agreement == the.Id))).Outcome.ShouldBe(ProposalOutcome.Lapsed);
        (await ToldTo(the.Others[0])).ShouldContain($"Forslaget deres i avtale {the.Number} falt bort fordi avtalen er avsluttet.");
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Likevel." }).ShouldBeRefused(Agreement.AgreementHasEnded);
        Today = new DateOnly(2022, 4, 1);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Avsluttet avtale");
        (await As(leaders[1]).Get(AgreementUrls.Version(the.Number, 1))).ShouldSay("Signert av alle");
    }

    [Fact]
    public async Task Ending_ThatWouldTakeMoreThanWasShown_IsRefused()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var input = new EndAgreement.Input { Agreement = the.Id, LastDay = "31.03.2022", Reason = "Slutt.", Seen = "0" };
        await As(leaders[0]).Submit(input).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(leaders[1]).Submit(input).ShouldBeRefused(EndAgreement.KeeperEnds);
        var stranger = await Given.AMember(Role.ChiefExecutive);
        await As(stranger).Submit(input).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new LeaveAgreement.Input { Agreement = the.Id }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Ending_IsNotBeforeTheFirstDay()
    {
        var (the, leaders) = await Given.ASignedAgreement(from: new DateOnly(2022, 7, 1));
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        page = await page.Post("end", ("EndInput.LastDay", "15.06.2022"), ("EndInput.Reason", "Slutt."));
        page.FieldErrors["EndInput.LastDay"].ShouldBe("Avtalen gjelder fra 1. juli 2022. Velg den dagen eller en senere.");
        (await page.Post("end", ("EndInput.LastDay", "01.07.2022"), ("EndInput.Reason", "Slutt."))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ending_IsNotLaterThanTheLastDay_AndGivesUpTheChangeThatIsWritten()
    {
        var (the, leaders) = await Given.ASignedAgreement(new DateOnly(2022, 12, 31));
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Nytt år." }).ShouldSucceed();
        var topic = AgreementData.Topic(the, "norwegian", "Noe annet.");
        topic.BasedOn = 1;
        await As(the.Lead).Submit(topic).ShouldSucceed();
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        (await page.Post("end", ("EndInput.LastDay", "01.01.2023"), ("EndInput.Reason", "Slutt."))).FieldErrors.Keys.ShouldContain("EndInput.LastDay");
        (await page.Post("end", ("EndInput.LastDay", "31.05.2022"), ("EndInput.Reason", "Slutt."))).ShouldSay("31. mai 2022").ShouldNotSay("Noe annet.");
        (await Read(db => db.Set<Agreement>().SingleAsync(a => a.Id == the.Id))).AmendingSince.ShouldBeNull();
        var office = await Given.AMember(Role.NavContact, the.Others[0].Organisation);
        await As(office).Submit(AgreementData.Begin("Lokal avtale", AgreementKinds.LocalCode, the.Id)).ShouldHaveError("Under");
    }

    private Task<string> PartyId(Agreed the, Member of) => Read(async db =>
        (await db.Set<AgreementParty>().SingleAsync(p => p.Agreement == the.Id && p.Organisation == of.Organisation.Id && p.LeftOn == null)).Id.Value.ToString());
}

public sealed class AmendStoryTests_OnSqlite(SqliteHost host) : AmendStoryTests(host), IClassFixture<SqliteHost>;

public sealed class AmendStoryTests_OnPostgres(PostgresHost host) : AmendStoryTests(host), IClassFixture<PostgresHost>;
