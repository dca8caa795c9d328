using Samlop.Intake.Eligibility;
using Samlop.Intake.Ways;
using Samlop.Tests.Support;

namespace Samlop.Tests.Intake.Ways;

public sealed class PathBookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("paths").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact, Requirement("K-46")]
    public void Content_HasThePathsOfTheLaw_TheModelsAndTheHandbook()
    {
        var paths = WaysForwardTests.Paths.Paths;
        paths.Select(path => path.Code).ShouldBeUnique();
        paths.GroupBy(path => path.Kind).ToDictionary(group => group.Key, group => group.Count()).ShouldBe(
            new Dictionary<PathKind, int> { [PathKind.Law] = 11, [PathKind.Model] = 8, [PathKind.Handbook] = 11 }, ignoreOrder: true);
        paths.Where(path => path.Kind != PathKind.Law).ShouldAllBe(path => path.Needs[path.Needs.Count - 1].Code == "LocalOffer");
        paths.ShouldAllBe(path => path.Name.Uk!.Length > 0 && path.Name.Ar!.Length > 0 && path.Source.Length > 0);
        paths.SelectMany(path => path.Needs).ShouldAllBe(need => !need.Text.Nb.Contains('{') && !need.Text.Uk!.Contains('{') && !need.Text.Ar!.Contains('{'));
    }

    [Fact]
    public void Content_AllThatCanBeAskedIsAsked() =>
        WaysForwardTests.Paths.Paths.SelectMany(path => path.Needs).Select(need => need.Code).Append(WaysForwardTests.Paths.Adult.Code).Distinct().ShouldBe(WayNeeds.ByCode.Keys, ignoreOrder: true);

    [Fact]
    public void Content_WhatTheSourcesDoNotSay_IsEmpty()
    {
        var men = Facts("MenIHelse");
        (men.StartYear, men.TrialPracticeWeeks, men.Years, men.CompanyDays, men.Norwegian, men.ClassSize, men.Livelihood).ShouldBe((2010, 13, null, null, null, null, null));
        men.Trades.ShouldBe(["HSHEA3----"]);
        men.Parties.ShouldBe([Party.Directorate, Party.County, Party.Municipality, Party.Nav]);
        Facts("Oslo").CompanyDays.ShouldBe([(1, 1), null, null, (4, 4)]);
        Facts("Gloppen").CompanyDays.ShouldBe([(2, 3), (2, 3), (2, 3), null]);
        Facts("Gloppen").Livelihood.ShouldBe(["QualificationBenefit", "TransitionalBenefit"]);
        Facts("Gloppen").Years.ShouldBe(4m);
        Facts("Heffi").Norwegian.ShouldBe(LanguageLevel.B1);
        Facts("TrialClass").ClassSize.ShouldBe(20);
        Facts("Asker").Years.ShouldBeNull();
        Facts("AdultUpperSecondary").ShouldBe(new PathFacts(null, null, null, null, null, null, null, null, null));
    }

    [Fact]
    public void Content_WhatIsUnsure_IsOnlyWhatIsMarkedSo() =>
        WaysForwardTests.Paths.Paths.SelectMany(path => path.Needs.Where(need => need.Certainty != Certainty.Verified).Select(need => $"{path.Code} {need.Code} {need.Certainty}"))
            .ShouldBe(["CertificateOnTheJob LowerSecondary Unsure", "CertificateOnTheJob Practice Unsure"]);

    [Fact]
    public void Content_EveryReason_HasANameInEveryLanguage()
    {
        WaysForwardTests.Paths.Reasons.Keys.ShouldBe(Enum.GetValues<NoTrainingReason>(), ignoreOrder: true);
        WaysForwardTests.Paths.Reasons[NoTrainingReason.OwnWish].In("nn").ShouldBe("Eige ønske");
        WaysForwardTests.Paths.Reasons[NoTrainingReason.Health].In("uk").ShouldBe("Здоров’я");
    }

    [Fact]
    public void Asked_ANeed_HasThePathsOwnNumberInItsText()
    {
        Need("MenIHelse", "AgeBetween").Text.In("nb").ShouldBe("Personen er mellom 25 og 55 år.");
        Need("Odda", "Norwegian").Text.In("en").ShouldBe("The person has Norwegian at level A2 at least.");
        Need("TradeCandidate", "Practice").Text.In("nn").ShouldBe("Personen har minst 60 månader dokumentert praksis på heiltid i faget.");
    }

    [Theory]
    [InlineData("paths.json", "\"code\": \"LocalOffer\"", "\"code\": \"Offer\"", "paths.json: paths[1].needs[1].code: Offer is not in needs.json")]
    [InlineData("paths.json", "\"least\": 60", "\"least\": null", "paths.json: paths[8].needs[1].least: is missing")]
    [InlineData("paths.json", "\"code\": \"AdultRight\"", "\"code\": \"AdultRight\", \"least\": 1", "paths.json: paths[0].needs[0].least: is not used by AdultRight")]
    [InlineData("paths.json", "\"code\": \"AdultRight\"", "\"code\": \"AdultRight\", \"most\": 1", "paths.json: paths[0].needs[0].most: is not used by AdultRight")]
    [InlineData("paths.json", "\"code\": \"AdultRight\"", "\"code\": \"AdultRight\", \"level\": \"B1\"", "paths.json: paths[0].needs[0].level: is not used by AdultRight")]
    [InlineData("paths.json", "\"most\": 55", "\"most\": null", "paths.json: paths[11].needs[2].most: is missing")]
    [InlineData("paths.json", "\"level\": \"B1\"", "\"level\": null", "paths.json: paths[15].needs[3].level: is missing")]
    [InlineData("paths.json", "\"code\": \"AdultRight\"", "\"code\": \"AdultRight\", \"note\": 1", "paths.json: paths[0].needs[0].note: is not a field of this format")]
    [InlineData("paths.json", "\"kind\": \"Law\"", "\"kind\": \"Custom\"", "paths.json: paths[0].kind: must be one of Law, Model, Handbook")]
    [InlineData("paths.json", "\"kind\": \"Law\"", "\"kind\": \"Law\", \"note\": 1", "paths.json: paths[0].note: is not a field of this format")]
    [InlineData("paths.json", "\"next\": \"ApplyCounty\"", "\"next\": \"Apply\"", "paths.json: paths[0].next: Apply is not in steps.json")]
    [InlineData("paths.json", "\"startYear\": null", "\"year\": null", "paths.json: paths[0].facts.year: is not a field of this format")]
    [InlineData("paths.json", "\"startYear\": null,", "", "paths.json: paths[0].facts.startYear: is missing")]
    [InlineData("paths.json", "\"guidance\": \"BookGuidance\"", "\"guidance\": \"Guide\"", "paths.json: guidance: Guide is not in steps.json")]
    [InlineData("paths.json", "\"noSuchPath\": \"LookAtOtherPaths\"", "\"noSuchPath\": \"Look\"", "paths.json: noSuchPath: Look is not in steps.json")]
    [InlineData("paths.json", "\"step\": \"AskCounty\"", "\"step\": \"Ask\"", "paths.json: confirmed.step: Ask is not in steps.json")]
    [InlineData("paths.json", "usikkert: {0}", "usikkert", "paths.json: confirmed.text: must have a place for the need")]
    [InlineData("paths.json", "\"afterEnd\": \"LookAtModules\"", "\"afterEnd\": \"Look\"", "paths.json: paths[12].afterEnd: Look is not in steps.json")]
    [InlineData("paths.json", "\"requalification\": \"ApplyRequalification\"", "\"requalification\": \"R\"", "paths.json: requalification: R is not in steps.json")]
    [InlineData("paths.json", "\"guidance\"", "\"note\": 1, \"guidance\"", "paths.json: note: is not a field of this format")]
    [InlineData("paths.json", "\"LawfulStay\": [", "\"Stay\": [", "paths.json: afterRefusal.Stay: is not a field of this format")]
    [InlineData("paths.json", "\"from\": \"2017-01-01\"", "\"from\": \"2025-01-01\"", "paths.json: paths[12].to: is before from")]
    [InlineData("needs.json", "\"AgeOver\"", "\"Older\"", "needs.json: Older: is not a need the program knows")]
    [InlineData("needs.json", "\"ifOpen\": \"FillIn\"", "\"ifOpen\": \"Fill\"", "needs.json: Adult.ifOpen: Fill is not in steps.json")]
    [InlineData("needs.json", "\"ifFails\": \"ContactYouthAdmission\"", "\"ifFails\": \"C\"", "needs.json: Adult.ifFails: C is not in steps.json")]
    [InlineData("needs.json", "\"text\"", "\"note\": 1, \"text\"", "needs.json: Adult.note: is not a field of this format")]
    [InlineData("steps.json", "\"who\": \"Person\"", "\"who\": \"Anyone\"", "steps.json: ApplyCounty.who: must be one of Person")]
    [InlineData("steps.json", "\"who\"", "\"note\": 1, \"who\"", "steps.json: ApplyCounty.note: is not a field of this format")]
    [InlineData("steps.json", "\"ar\"", "\"fa\"", "steps.json: ApplyCounty.text.fa: is not a field of this format")]
    [InlineData("reasons.json", "\"Health\"", "\"Illness\"", "reasons.json: Health: is missing")]
    [InlineData("reasons.json", "\"nb\": \"Språk\"", "\"nb\": \" \"", "reasons.json: Language.nb: must not be empty")]
    [InlineData("reasons.json", "{", "[", "reasons.json: ")]
    public void Read_ContentThatIsNotSound_IsRefusedWithFileAndField(string file, string from, string to, string message)
    {
        foreach (var source in Directory.GetFiles(Repository.At("content", "paths"), "*.json")) File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        PathBookReader.Read(folder).Paths.Count.ShouldBe(WaysForwardTests.Paths.Paths.Count);
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var place = text.IndexOf(from, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0);
        File.WriteAllText(path, text[..place] + to + text[(place + from.Length)..]);
        Should.Throw<InvalidDataException>(() => PathBookReader.Read(folder)).Message.ShouldStartWith(message);
    }

    private static PathFacts Facts(string path) => WaysForwardTests.Paths.Paths.Single(found => found.Code == path).Facts;

    private static PathNeed Need(string path, string need) => WaysForwardTests.Paths.Paths.Single(found => found.Code == path).Needs.Single(found => found.Code == need);
}
