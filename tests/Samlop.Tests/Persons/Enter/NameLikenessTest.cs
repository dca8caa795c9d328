using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Enter;

public class NameLikenessTest
{
    [Theory, Requirement("K-01")]
    [InlineData("Mohammed Ali", "Mohamed Ali", true)]
    [InlineData("Ali Mohammed", "Mohammed Ali", true)]
    [InlineData("Åse Ødegård", "åse ødegård", true)]
    [InlineData("Amina Hassan Yusuf", "Amina Yusuf", true)]
    [InlineData("Samiullah", "Samiullah Rahimi", true)]
    [InlineData("Al-Hadi Noor", "Noor Al Hadi", true)]
    [InlineData("Ali", "Adi", false)]
    [InlineData("Amina Yusuf", "Amina Abdi", false)]
    [InlineData("Mohammed Ali", "Muhamad Ali", false)]
    [InlineData("", "Ali", false)]
    public void Names_AreAlike_WithPartsLeftOutOrMovedAndALetterOther(string one, string other, bool alike)
    {
        var (first, second) = (SearchText.Fold(one), SearchText.Fold(other));
        NameLikeness.IsLike(first, second).ShouldBe(alike);
        NameLikeness.IsLike(second, first).ShouldBe(alike);
    }

    /// <summary>The database asks by keys: whatever is alike must have one in common.</summary>
    [Fact, Requirement("K-01")]
    public void NamesThatAreAlike_HaveAKeyInCommon()
    {
        const string letters = "abdeilmnoøå";
        var random = new Random(7);
        string Part(int length) => new([.. Enumerable.Range(0, length).Select(_ => letters[random.Next(letters.Length)])]);
        for (var i = 0; i < 2000; i++)
        {
            var part = Part(1 + random.Next(30));
            var at = random.Next(part.Length);
            var other = random.Next(4) switch
            {
                0 => part.Remove(at, 1),
                1 => part.Insert(at, Part(1)),
                2 => part.Remove(at, 1).Insert(at, Part(1)),
                _ => part,
            };
            if (!NameLikeness.IsLike($"x {part}", $"{other} x y")) continue;
            NameLikeness.KeysOf(part).Overlaps(NameLikeness.KeysOf(other)).ShouldBeTrue($"{part} and {other}");
            NameLikeness.KeysOf(part).ShouldAllBe(key => key.Length <= NameLikeness.KeyLimit);
        }
    }
}
