using Samlop.Platform.Security;

namespace Samlop.Tests.Platform.Security;

/// <summary>The key in a link that is sent to somebody.</summary>
public class LinkKeyTests
{
    [Fact]
    public void Key_Has256Bits_DiffersEachTime_AndIsKnownByItsHashAlone()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => LinkKey.New()).ToList();
        keys.Select(k => k.Token).Distinct().Count().ShouldBe(200);
        keys.ShouldAllBe(k => k.Token.Length == LinkKey.Length && Convert.FromHexString(k.Token).Length == 32);
        keys.ShouldAllBe(k => k.Hash == LinkKey.HashOf(k.Token) && k.Hash != k.Token);
        keys[0].ToString().ShouldNotContain(keys[0].Token);
    }
}
