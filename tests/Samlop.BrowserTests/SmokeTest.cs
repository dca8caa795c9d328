namespace Samlop.BrowserTests;

public class SmokeTest { [Fact] public void Runs() => (1 + 1).ShouldBe(2); }
