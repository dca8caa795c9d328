using Samlop.Persons.Record;

namespace Samlop.Tests.Persons.Record;

public sealed class NameOrderTest
{
    [Fact]
    public void Names_AreInNorwegianOrder_WithTwoAsAsTwo() =>
        new[] { "Åsen Kari", "Øyen Per", "Ærlig Ola", "Zahra", "Aamir Ali", "Ali Aamir", "de Vries Jan", "Élie Marc", "Eide Nils" }
            .OrderBy(NameOrder.Of, StringComparer.Ordinal)
            .ShouldBe(["Aamir Ali", "Ali Aamir", "de Vries Jan", "Eide Nils", "Élie Marc", "Zahra", "Ærlig Ola", "Øyen Per", "Åsen Kari"]);

    [Fact]
    public void Name_ThatIsLongerWhenFolded_HasRoom() =>
        NameOrder.Of($"{new string('ß', Person.NameLimit)} {new string('þ', Person.NameLimit)}").Length.ShouldBe(NameOrder.Longest);
}
