using Samlop.BrowserTests.Support;
using Samlop.Tests.Support;

namespace Samlop.BrowserTests.Knowledge;

/// <summary>
/// An assignment is found and its deadline moved; an example is found, held against the reader's own place and asked about. Once with the
/// script and once without.
/// </summary>
[Collection(KnowledgeCollection.Name)]
public sealed class KnowledgeJourneyTests(BrowsersInJune june)
{
    [Theory, Requirement("A-02"), Requirement("K-30")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AssignmentIsRecorded_AndAnExampleIsHeldAgainstAPlace(bool javaScript)
    {
        var browser = await june.With(javaScript);
        await using var officer = await browser.Open(javaScript: javaScript);
        await using var lead = await browser.Open(javaScript: javaScript);

        await officer.Go("/oppdrag");
        await officer.LookInEachLanguage(javaScript);
        await officer.Go("/oppdrag/tidslinje");
        await officer.LookInEachLanguage(javaScript);
        await officer.Go("/oppdrag/2022-26");
        await officer.Expect("senest når de midlertidige regelendringene trer i kraft");
        await officer.LookInEachLanguage(javaScript);
        await officer.SignInAs("Ingrid Eksempelsen");
        officer.Expected.Add("422");
        await officer.Go("/oppdrag/2022-27/registrer");
        await officer.Press("Registrer den nye fristen");
        await officer.Expect("Skriv en begrunnelse.");
        await officer.Look(javaScript);
        await officer.Choose("Frist som er flyttet", "Hele oppdraget: 28. februar 2023");
        await officer.Fill("Ny frist", "31.03.2023");
        await officer.Fill("Hvorfor er fristen flyttet?", "Oppdiktet: høringen tok lengre tid.");
        await officer.Press("Registrer den nye fristen");
        await officer.Expect("31. mars 2023 (flyttet, opprinnelig: 28. februar 2023)");
        await officer.Go("/oppdrag/2022-27/logg");
        await officer.Expect("Oppdiktet: høringen tok lengre tid.");
        await officer.Look(javaScript);

        await lead.Go("/praksiseksempler");
        await lead.LookInEachLanguage(javaScript);
        await lead.Go("/praksiseksempler?malgruppe=Youth");
        await lead.Expect("Kombinasjonsklasser");
        await lead.Go("/praksiseksempler/lorenskog-fagbrev-i-barne-og-ungdomsarbeiderfaget");
        await lead.LookInEachLanguage(javaScript);
        await lead.SignInAs("Tor Sagaberg");
        await lead.Go("/praksiseksempler/profil");
        await lead.Look(javaScript);
        await lead.Go("/praksiseksempler/lorenskog-fagbrev-i-barne-og-ungdomsarbeiderfaget/overforing");
        await lead.Expect("Mangler");
        await lead.LookInEachLanguage(javaScript);
        await lead.Go("/praksiseksempler/ski-forprosjekt-til-fagbrev-pa-jobb/kontakt");
        await lead.Look(javaScript);
        await lead.Fill("Melding", "Oppdiktet: Hvordan gikk det med modulene?");
        await lead.Press("Send spørsmålet om eksempelet");
        await lead.Expect("De som har eksempelet, er ikke i Samløp.");
        await lead.Look(javaScript);
    }
}
