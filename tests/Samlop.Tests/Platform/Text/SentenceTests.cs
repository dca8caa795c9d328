using System.Globalization;
using Samlop.Platform.Text;

namespace Samlop.Tests.Platform.Text;

public class SentenceTests
{
    [Theory]
    [InlineData("", "nb")]
    [InlineData("én", "nb", "én")]
    [InlineData("én og to", "nb", "én", "to")]
    [InlineData("én, to og tre", "nn", "én", "to", "tre")]
    [InlineData("one, two and three", "en", "one", "two", "three")]
    public void Things_AreJoined_AsTheyAreSaid(string said, string language, params string[] things)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Sentence.Joined(things).ShouldBe(said);
    }
}
