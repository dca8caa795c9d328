using FsCheck.Fluent;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Questionnaires;

/// <summary>Who saves over whom, and what is kept of it.</summary>
public class SavedPartTests
{
    private static readonly UserId Kari = new(Guid.NewGuid());

    private sealed class APart() : SavedPart("visit");

    [Theory]
    [InlineData(0, 0, "Her", PartSaving.Changed)]
    [InlineData(0, 1, "Her", PartSaving.ChangedByOther)]
    [InlineData(1, 1, "Her", PartSaving.Same)]
    [InlineData(1, 1, "Der", PartSaving.Changed)]
    [InlineData(1, 0, "Her", PartSaving.ChangedByOther)]
    [InlineData(2, 1, "Der", PartSaving.ChangedByOther)]
    public void Saving_EndsByTheVersionItIsBasedOn_AndByWhatItSays(int saved, int basedOn, string text, PartSaving end)
    {
        var part = new APart();
        for (var version = 0; version < saved; version++) part.Save(Saying("Her"), version, null, Acting.Noon);
        var before = part.Content;

        part.Save(Saying(text), basedOn, Kari, Acting.Noon.AddHours(1)).ShouldBe(end);

        var kept = end == PartSaving.ChangedByOther;
        part.Version.ShouldBe(kept ? saved : saved + 1);
        part.SavedBy.ShouldBe(kept ? null : Kari);
        part.Content.ShouldBe(kept ? before : Saying(text).Write());
    }

    [Fact]
    public void OfTwoWhoBeginFromTheSameVersion_OneAloneIsKept() =>
        Gen.Choose(0, 4).Several(20).Holds(based =>
        {
            var part = new APart();
            var taken = based.Where((from, n) => part.Save(Saying($"{n}"), from, Kari, Acting.Noon) != PartSaving.ChangedByOther).ToList();
            taken.ShouldBe(Enumerable.Range(0, part.Version));
        });

    [Fact]
    public void PartOnPage_OfWhatIsNotSaved_IsEmpty()
    {
        var page = PartOnPage.Of(null, null);
        (page.Version, page.SavedAt, page.Saver, page.Answers.Write()).ShouldBe((0, null, null, Answers.Empty.Write()));
    }

    private static Answers Saying(string place)
    {
        var answers = Answers.Empty;
        answers.Fields["place"] = place;
        return answers;
    }
}
