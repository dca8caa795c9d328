namespace Samlop.Tests;

public class SmokeTest { [Fact] public void Runs() => (1 + 1).ShouldBe(2); }
