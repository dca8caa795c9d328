using Samlop.Intake.Eligibility;
using Samlop.Tests.Support;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

public sealed class RuleBookTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rules").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("2008-07-31", RuleTopic.AdultRight, null)]
    [InlineData("2008-08-01", RuleTopic.AdultRight, "§ 4A-3")]
    [InlineData("2024-07-31", RuleTopic.AdultRight, "§ 4A-3")]
    [InlineData("2024-08-01", RuleTopic.AdultRight, "§ 18-3")]
    [InlineData("2050-01-01", RuleTopic.AdultRight, "§ 18-3")]
    [InlineData("2024-07-31", RuleTopic.Requalification, null)]
    [InlineData("1900-01-01", RuleTopic.TargetGroup, "")]
    public void InForce_IsTheOneSetOfTheDay(string day, RuleTopic topic, string? section) => (Book.InForce(topic, DateOnly.Parse(day))?.Section).ShouldBe(section);

    [Fact]
    public void Content_EveryTopicHasASet_AndEveryTextItsThreeLanguages()
    {
        Book.RuleSets.Select(s => s.Topic).Distinct().ShouldBe(Enum.GetValues<RuleTopic>(), ignoreOrder: true);
        foreach (var text in Book.RuleSets.SelectMany(s => s.Rules).Select(r => r.Text)) (text.Nb != text.En && text.Nn != text.En).ShouldBeTrue(text.Nb);
        Book.RuleSets.SelectMany(s => s.Rules).ShouldAllBe(r => r.Text.Nb.EndsWith('.') && r.Text.Nn.EndsWith('.') && r.Text.En.EndsWith('.') && r.Text.Uk!.EndsWith('.') && r.Text.Ar!.EndsWith('.'));
        Book.RuleSets.SelectMany(s => s.Rules).ShouldAllBe(r => !r.Text.Nb.Contains('{') && !r.Text.Ar!.Contains('{'));
    }

    [Fact]
    public void Content_WhatIsUnsure_IsOnlyWhatIsMarkedSo() =>
        Book.RuleSets.SelectMany(s => s.Rules.Where(r => r.Certainty is Certainty.Unsure or Certainty.Missing).Select(r => $"{s.Topic} {s.From:yyyy-MM-dd} {r.Code}"))
            .ShouldBe(["FastTrack 2026-07-01 TemporaryRulesInForce"]);

    [Fact]
    public void Ground_OutsideTheTable_IsToClarify()
    {
        var ground = Book.Ground("utlendingsloven § 99");
        (ground.Ground, ground.Programme, ground.DutyToTraining, ground.TrainingOf2003, ground.FamilySurelyBefore).ShouldBe(("utlendingsloven § 99", ProgrammeGround.NotInTable, false, null, null));
        ground.Text.Nn.ShouldBe("utlendingsloven § 99");
        Book.Ground("utlendingsloven § 28").Text.En.ShouldBe("Asylum (refugee)");
    }

    [Fact]
    public void Read_TheContentAsItIs_IsSound()
    {
        Copy();
        RuleBookReader.Read(folder).RuleSets.Count.ShouldBe(Book.RuleSets.Count);
    }

    [Theory]
    [InlineData("rule-sets.json", "\"from\": \"2024-08-01\"", "\"from\": \"2024-07-31\"", "rule-sets.json: ruleSets[1]: overlaps ruleSets[0] of the same topic")]
    [InlineData("rule-sets.json", "\"to\": \"2024-07-31\"", "\"to\": null", "rule-sets.json: ruleSets[1]: overlaps ruleSets[0] of the same topic")]
    [InlineData("rule-sets.json", "\"from\": \"2024-08-01\"", "\"from\": null", "rule-sets.json: ruleSets[1]: overlaps ruleSets[0] of the same topic")]
    [InlineData("rule-sets.json", "\"to\": \"2024-07-31\"", "\"to\": \"2008-07-31\"", "rule-sets.json: ruleSets[0].to: is before from")]
    [InlineData("rule-sets.json", "\"TwentyFiveThisYearOrEarlier\"", "\"TwentySix\"", "rule-sets.json: ruleSets[0].rules[0].code: TwentySix is not a condition the program knows")]
    [InlineData("rule-sets.json", "\"LowerSecondaryCompleted\"", "\"UpperSecondaryNotCompleted\"", "rule-sets.json: ruleSets[0].rules[2].code: is there twice")]
    [InlineData("rule-sets.json", "\"least\": 25", "\"least\": null", "rule-sets.json: ruleSets[0].rules[0].least: is missing")]
    [InlineData("rule-sets.json", "\"least\": 25", "\"least\": 25, \"most\": 30", "rule-sets.json: ruleSets[0].rules[0].most: is not used by TwentyFiveThisYearOrEarlier")]
    [InlineData("rule-sets.json", "\"least\": 25", "\"least\": 25, \"day\": \"2021-01-01\"", "rule-sets.json: ruleSets[0].rules[0].day: is not used by TwentyFiveThisYearOrEarlier")]
    [InlineData("rule-sets.json", "\"least\": 25", "\"least\": 101", "rule-sets.json: ruleSets[0].rules[0].least: must be between 0 and 100")]
    [InlineData("rule-sets.json", "\"most\": 55", "\"most\": 17", "rule-sets.json: ruleSets[8].rules[1].most: must be between 18 and 100")]
    [InlineData("rule-sets.json", "\"topic\": \"AdultRight\"", "\"topic\": \"YouthRight\"", "rule-sets.json: ruleSets[0].topic: must be one of AdultRight")]
    [InlineData("rule-sets.json", "\"certainty\": \"Verified\"", "\"certainty\": \"Likely\"", "rule-sets.json: ruleSets[0].rules[0].certainty: must be one of Verified, Remembered, Unsure, Missing")]
    [InlineData("rule-sets.json", "\"source\": \"opplæringslova 1998 § 4A-3; Udir-2-2008\"", "\"source\": \" \"", "rule-sets.json: ruleSets[0].rules[0].source: must not be empty")]
    [InlineData("rule-sets.json", "\"law\": \"opplæringslova 1998\"", "\"act\": \"\", \"law\": \"x\"", "rule-sets.json: ruleSets[0].act: is not a field of this format")]
    [InlineData("permit-grounds.json", "\"programme\"", "\"note\": \"\", \"programme\"", "permit-grounds.json: grounds[0].note: is not a field of this format")]
    [InlineData("rule-sets.json", "\"law\": \"opplæringslova 1998\"", "\"law\": \"\"", "rule-sets.json: ruleSets[0].law: must not be empty")]
    [InlineData("rule-sets.json", "\"certainty\"", "\"surety\"", "rule-sets.json: ruleSets[0].rules[0].surety: is not a field of this format")]
    [InlineData("rule-sets.json", "\"ruleSets\": [", "\"ruleSets\": [ 1, ", "rule-sets.json: ruleSets[0]: must be an object")]
    [InlineData("rule-sets.json", "\"ruleSets\": [", "\"ruleSets\": ", "rule-sets.json: ")]
    [InlineData("permit-grounds.json", "\"utlendingsloven § 34\"", "\"utlendingsloven § 28\"", "permit-grounds.json: grounds[1].ground: is there twice")]
    [InlineData("permit-grounds.json", "\"programme\": \"Always\"", "\"programme\": \"NotInTable\"", "permit-grounds.json: grounds[0].programme: is for grounds that are not in the table")]
    [InlineData("permit-grounds.json", "\"programme\": \"Always\"", "\"programme\": \"Always\", \"dutyToTraining\": true", "permit-grounds.json: grounds[0].dutyToTraining: goes with no programme")]
    [InlineData("permit-grounds.json", "\"programme\": \"Always\"", "\"programme\": \"Always\", \"familySurelyBefore\": \"2027-03-11\"", "permit-grounds.json: grounds[0].familySurelyBefore: is for family")]
    [InlineData("permit-grounds.json", "\"en\": \"Asylum (refugee)\"", "\"en\": \"Asylum\", \"uk\": \"x\"", "permit-grounds.json: grounds[0].text.uk: is not a field of this format")]
    [InlineData("conditions.json", "\"LawfulStay\"", "\"Stay\"", "rule-sets.json: ruleSets[0].rules[3].code: LawfulStay has no text in conditions.json")]
    [InlineData("conditions.json", "\"uk\"", "\"fi\"", "conditions.json: TwentyFiveThisYearOrEarlier.fi: is not a field of this format")]
    [InlineData("permit-grounds.json", "\"nb\": \"Asyl (flyktning)\",", "", "permit-grounds.json: grounds[0].text.nb: is missing")]
    [InlineData("permit-grounds.json", "\"nn\": \"Asyl (flyktning)\"", "\"nn\": \"\"", "permit-grounds.json: grounds[0].text.nn: must not be empty")]
    [InlineData("clarifications.json", "\"WorkMayExclude\"", "\"Work\"", "clarifications.json: WorkMayExclude is missing")]
    [InlineData("clarifications.json", "\"en\"", "\"se\"", "clarifications.json: FactMissing.se: is not a field of this format")]
    [InlineData("names.json", "\"birthDate\"", "\"born\"", "names.json: birthDate is missing")]
    [InlineData("names.json", "\"asOf\"", "\"day\"", "names.json: asOf is missing")]
    [InlineData("names.json", "\"citizenship.Eea\"", "\"citizenship.Eu\"", "names.json: citizenship.Eea is missing")]
    [InlineData("names.json", "\"lowerSecondary.Completed\"", "\"x\"", "names.json: lowerSecondary.Completed is missing")]
    [InlineData("names.json", "\"upperSecondary.Started\"", "\"x\"", "names.json: upperSecondary.Started is missing")]
    [InlineData("names.json", "\"adultRight.No\"", "\"x\"", "names.json: adultRight.No is missing")]
    [InlineData("names.json", "\"targetGroup.No\"", "\"x\"", "names.json: targetGroup.No is missing")]
    [InlineData("names.json", "\"paragraph.FirstB\"", "\"x\"", "names.json: paragraph.FirstB is missing")]
    [InlineData("names.json", "\"familyAppliedOn\"", "\"x\"", "names.json: familyAppliedOn is missing")]
    [InlineData("names.json", "\"onProtectionApplication\"", "\"x\"", "names.json: onProtectionApplication is missing")]
    [InlineData("names.json", "\"referenceSettledOn\"", "\"x\"", "names.json: referenceSettledOn is missing")]
    [InlineData("names.json", "\"permit.None\"", "\"x\"", "names.json: permit.None is missing")]
    [InlineData("names.json", "\"grounds.None\"", "\"x\"", "names.json: grounds.None is missing")]
    public void Read_ContentThatIsNotSound_IsRefusedWithFileAndField(string file, string from, string to, string message)
    {
        Copy();
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var place = text.IndexOf(from, StringComparison.Ordinal);
        place.ShouldBeGreaterThanOrEqualTo(0);
        File.WriteAllText(path, text[..place] + to + text[(place + from.Length)..]);
        Should.Throw<InvalidDataException>(() => RuleBookReader.Read(folder)).Message.ShouldStartWith(message);
    }

    [Fact]
    public void Read_ARuleSetOfOneDay_IsSound()
    {
        Copy();
        var path = Path.Combine(folder, "rule-sets.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"to\": \"2024-07-31\"", "\"to\": \"2008-08-01\"", StringComparison.Ordinal));
        var book = RuleBookReader.Read(folder);
        book.InForce(RuleTopic.AdultRight, new DateOnly(2008, 8, 1)).ShouldNotBeNull();
        book.InForce(RuleTopic.AdultRight, new DateOnly(2008, 8, 2)).ShouldBeNull();
    }

    [Fact]
    public void Read_ARuleSetWhereNothingDecides_IsRefused()
    {
        Copy();
        File.WriteAllText(Path.Combine(folder, "rule-sets.json"), """{"knownUntil":"2026-12-31","ruleSets":[{"topic":"AdultRight","law":"l","section":"","from":null,"to":null,"rules":[]}]}""");
        Should.Throw<InvalidDataException>(() => RuleBookReader.Read(folder)).Message.ShouldBe("rule-sets.json: ruleSets[0].rules: must have a rule that decides");
    }

    private void Copy()
    {
        foreach (var file in Directory.GetFiles(Repository.At("content", "rules"))) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
    }

    /// <summary>Said as in the plan for livelihood, which the same person reads.</summary>
    [Fact]
    public void UkrainianTexts_HaveOneWordForTheMunicipality_AndOneForTheCounty()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At("content"), "*.json", SearchOption.AllDirectories))
            File.ReadAllText(file).ShouldNotContain("комун", Case.Insensitive, file);
    }
}
