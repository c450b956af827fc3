// RecognitionTests
