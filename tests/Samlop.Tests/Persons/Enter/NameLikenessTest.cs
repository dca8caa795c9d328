using Samlop.Persons.Enter;
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
}
