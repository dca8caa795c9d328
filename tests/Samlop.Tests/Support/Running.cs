[assembly: TestCaseOrderer("Samlop.Tests.Support.Halves", "Samlop.Tests")]
[assembly: TestCollectionOrderer("Samlop.Tests.Support.LongestFirst", "Samlop.Tests")]
